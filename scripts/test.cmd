@echo off
rem Everything that must hold before a change goes in, on Windows.
rem The build server runs Linux, so try this file by hand after a change.
setlocal
cd /d "%~dp0.."
call scripts\prepare.cmd test || exit /b 1
set "QT_QPA_PLATFORM=offscreen"
set "failed=0"
.venv\Scripts\ruff.exe check . || set "failed=1"
.venv\Scripts\ruff.exe format --check . || set "failed=1"
.venv\Scripts\mypy.exe || set "failed=1"
.venv\Scripts\lint-imports.exe || set "failed=1"
.venv\Scripts\python.exe -m pytest -p no:xvfb -m "not heavy" || set "failed=1"
exit /b %failed%
