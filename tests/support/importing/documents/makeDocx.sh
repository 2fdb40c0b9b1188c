#!/bin/sh
# Makes libreoffice.docx, through-odt.docx and through-rtf.docx from base.docx, as LibreOffice writes Word documents.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
convert() { soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$1" --outdir "$work/$3" "$2" >/dev/null; }
convert docx base.docx plain
convert odt base.docx odt
convert docx "$work/odt/base.odt" through-odt
convert rtf base.docx rtf
convert docx "$work/rtf/base.rtf" through-rtf
cp "$work/plain/base.docx" libreoffice.docx
cp "$work/through-odt/base.docx" through-odt.docx
cp "$work/through-rtf/base.docx" through-rtf.docx
