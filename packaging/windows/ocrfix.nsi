; The installer for Windows: for the person alone or, as administrator, for everybody.
; Compiled by `packaging/build.py installer`, which passes VERSION, BUNDLE, ICON, KIB and OUTPUT.
;
;   ocrfix-setup.exe /S                         silent, for the person alone
;   ocrfix-setup.exe /S /AllUsers               silent, for everybody (as administrator)
;   ocrfix-setup.exe /S /D=C:\Some folder       into that folder; must stand last
;   uninstall.exe /S                            silent; own decisions and words stay

!ifdef TARGET
  Target ${TARGET}
!else
  Unicode true
!endif
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "ocrfix"
!define MULTIUSER_USE_PROGRAMFILES64
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ocrfix"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallMode"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "ocrfix"
OutFile "${OUTPUT}"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "ocrfix"
VIAddVersionKey "FileDescription" "Installs ocrfix"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\ocrfix-gui.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; The program is a 64-bit one, and so is its part of the registry.
Function .onInit
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "ocrfix"
  ; What an older version left in the folder must not be loaded by this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\ocrfix.lnk" "$INSTDIR\ocrfix-gui.exe"

  ; SHCTX is the person's part of the registry or everybody's, as was chosen.
  WriteRegStr SHCTX "Software\Classes\.ocrfix" "" "ocrfix.project"
  WriteRegStr SHCTX "Software\Classes\ocrfix.project" "" "ocrfix project"
  WriteRegStr SHCTX "Software\Classes\ocrfix.project\DefaultIcon" "" "$INSTDIR\ocrfix-gui.exe,0"
  WriteRegStr SHCTX "Software\Classes\ocrfix.project\shell\open\command" "" '"$INSTDIR\ocrfix-gui.exe" "%1"'
  ; "Open with" for texts, without taking them over.
  WriteRegStr SHCTX "Software\Classes\Applications\ocrfix-gui.exe\shell\open\command" "" '"$INSTDIR\ocrfix-gui.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\Applications\ocrfix-gui.exe\SupportedTypes" ".txt" ""
  ; `ocrfix` in the Run box and in `start`; a console needs the folder in PATH.
  WriteRegStr SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\ocrfix.exe" "" "$INSTDIR\ocrfix.exe"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "ocrfix"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\ocrfix-gui.exe,0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The ocrfix maintainers"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallMode" "$MultiUser.InstallMode"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KIB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ; Only what was installed: the folder may hold something of the person's.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\ocrfix.exe"
  Delete "$INSTDIR\ocrfix-gui.exe"
  Delete "$INSTDIR\NOTICE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\ocrfix.lnk"
  DeleteRegKey SHCTX "Software\Classes\.ocrfix"
  DeleteRegKey SHCTX "Software\Classes\ocrfix.project"
  DeleteRegKey SHCTX "Software\Classes\Applications\ocrfix-gui.exe"
  DeleteRegKey SHCTX "Software\Microsoft\Windows\CurrentVersion\App Paths\ocrfix.exe"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${RefreshShellIcons}
SectionEnd
