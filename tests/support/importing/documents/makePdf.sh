#!/bin/sh
# Makes PDF files of the base form with what people have. Needs LibreOffice, Ghostscript and qpdf.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" base.docx >/dev/null
cp "$work/base.pdf" libreoffice.pdf
gs -q -sDEVICE=pdfwrite -o ghostscript.pdf "$work/base.pdf"
gs -q -sDEVICE=ps2write -o "$work/base.ps" "$work/base.pdf"
ps2pdf "$work/base.ps" through-postscript.pdf
qpdf --rotate=+90 --object-streams=generate "$work/base.pdf" turned.pdf
qpdf --encrypt "" owner 256 -- "$work/base.pdf" restricted.pdf
qpdf --encrypt user owner 256 -- "$work/base.pdf" locked.pdf
