"""Files in a ZIP, in memory."""
import io
import zipfile

NOT_OURS = {".git", ".venv", ".course", "yours", "saved", "handout", "build", "dist", "__pycache__"}


def unpacked(raw, strip=False):
    """{name: bytes} of the files in a ZIP; with `strip` without the folder that holds them all."""
    files = {}
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        for info in packed.infolist():
            parts = info.filename.split("/")[1 if strip else 0:]
            name = "/".join(parts)
            if info.is_dir() or parts[0] in NOT_OURS:
                continue
            if {"", ".", ".."} & set(parts) or "\\" in name or ":" in name:
                raise zipfile.BadZipFile(f"a file named {info.filename!r}")
            files[name] = packed.read(info)
    return files


def packed(files, comment=""):
    """The bytes of a ZIP with these files."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.comment = comment.encode()
        for name, content in files.items():
            pack.writestr(name, content)
    return raw.getvalue()
