# Takes out all that install.ps1 put into this person's account; what the reader keeps (settings, annotations) stays.
$ErrorActionPreference = 'Stop'

$folder = Join-Path $env:LOCALAPPDATA 'Programs\Filing Viewer'
$told = Get-Content -Raw -Encoding UTF8 (Join-Path $PSScriptRoot 'registration.json') | ConvertFrom-Json
$user = [Microsoft.Win32.Registry]::CurrentUser

foreach ($each in $told.values) {
    $key = $user.OpenSubKey($each.key, $true)
    if ($null -ne $key) {
        $key.DeleteValue($each.name, $false)
        $key.Close()
    }
}
foreach ($own in $told.own) { $user.DeleteSubKeyTree($own, $false) }

$shortcut = Join-Path ([Environment]::GetFolderPath('Programs')) 'Filing Viewer.lnk'
if (Test-Path -LiteralPath $shortcut) { Remove-Item -LiteralPath $shortcut }
# The script lies in what it takes away.
Set-Location $env:TEMP
if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse -Force }
Write-Output 'Removed.'
