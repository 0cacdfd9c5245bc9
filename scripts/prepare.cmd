@echo off
rem prepare.cmd NAME: install constraints\NAME.txt and the project itself in .venv.
if not exist .venv\Scripts\python.exe (
  py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" || (
    echo Klantroutes heeft Python 3.11 of nieuwer nodig. Installeer dat eerst.
    exit /b 1
  )
  echo De omgeving wordt klaargezet in .venv; dat duurt de eerste keer enkele minuten.
  py -3 -m venv .venv || exit /b 1
)
fc pyproject.toml .venv\klaar-%1.toml >nul 2>&1 && fc constraints\%1.txt .venv\klaar-%1.txt >nul 2>&1 && exit /b 0
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check --require-hashes -r constraints\%1.txt || exit /b 1
.venv\Scripts\python.exe -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . || exit /b 1
copy /y pyproject.toml .venv\klaar-%1.toml >nul
copy /y constraints\%1.txt .venv\klaar-%1.txt >nul
exit /b 0
