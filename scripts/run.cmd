@echo off
rem Start Klantroutes on a route: scripts\run.cmd [BESTAND]. Installs what is needed the first time.
rem Written for Windows 10 and 11; the build server runs Linux, so try this file by hand after a change.
setlocal
set "route=%~dp0..\routes\almelo-jonge-moederwerk.klantroute"
if not "%~1"=="" set "route=%~f1"
cd /d "%~dp0.."
call scripts\prepare.cmd run || exit /b 1
.venv\Scripts\klantroutes.exe "%route%"
exit /b %errorlevel%
