# Puts the program that lies beside this script into this person's account, without any rights: install.ps1
# It goes to %LOCALAPPDATA%\Programs\Filing Viewer and stands in the start menu and under "Open with".
$ErrorActionPreference = 'Stop'

$source = $PSScriptRoot
$folder = Join-Path $env:LOCALAPPDATA 'Programs\Filing Viewer'
$told = Get-Content -Raw -Encoding UTF8 (Join-Path $source '_internal\registration.json') | ConvertFrom-Json

if ($source -ne $folder) {
    if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse -Force }
    New-Item -ItemType Directory -Force -Path (Split-Path $folder) | Out-Null
    Copy-Item -LiteralPath $source -Destination $folder -Recurse
}

foreach ($each in $told.values) {
    # Through .NET: a path with a dot or a slash in it means something else to PowerShell's own commands.
    $key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey($each.key)
    $key.SetValue($each.name, $each.value.Replace('{folder}', $folder))
    $key.Close()
}

$shortcut = (New-Object -ComObject WScript.Shell).CreateShortcut(
    (Join-Path ([Environment]::GetFolderPath('Programs')) 'Filing Viewer.lnk'))
$shortcut.TargetPath = Join-Path $folder $told.program
$shortcut.WorkingDirectory = [Environment]::GetFolderPath('MyDocuments')
$shortcut.Save()
Write-Output "Installed in $folder. It is removed under Settings, Apps, or by _internal\uninstall.ps1 there."
