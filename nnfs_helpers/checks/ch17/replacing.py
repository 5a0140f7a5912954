"""Checks of chapter 17: a file that is whole at every moment."""
from ...exercises import entry
from . import halfway as wrong
from .watched import over, use, write_whole

NEW = ["w" * 8 + "\xff", "b" * 4, "end"]

entry("17.5", course=write_whole, use=use, cases=[("old parameters", NEW, None), ("old", NEW, 1), ("old", NEW, 2),
                                                   ("old", NEW, "before")],
      random=lambda rng: ("o" * int(rng.integers(2, 9)), NEW, [None, 1, 2][int(rng.integers(3))]),
      note={"right here; on Windows os.rename refuses where the name is taken, os.replace does not": (
          lambda answer: "rename" in answer.__code__.co_names)}, mistakes={
          "it writes over the old file: opened for writing, that one is empty at once": over,
          "the old file is deleted first: for a moment there is none, and after a crash there is still none": (
              wrong.deleted),
          "the old file is deleted before the new one has its name: for a moment there is none. os.replace needs no "
          "such help": wrong.deleted_late,
          "the old file is put aside, and the new one grows in its place: for a while the name means half a file. Let "
          "the new one grow beside it": wrong.put_aside,
          "a spare copy helps whoever knows of it; meanwhile the name means half a file: let the new one grow beside "
          "the old": (wrong.with_spare, wrong.with_spare_in_memory),
          "while the pieces come, nothing lies beside the old file: from memory, or from another folder or disk, the "
          "new bytes must be copied in the end, and copying takes time. Write beside it from the start": (
              wrong.elsewhere, wrong.elsewhere_first, wrong.gathered),
          "the new file never gets its name: os.replace(beside, path) at the end": wrong.forgotten,
          "copying takes as long as writing, and can stop half-way: rename, with os.replace": wrong.copied,
          "the disk's error is swallowed: the caller believes that all is saved. Let it pass": wrong.swallowed,
          "the caller gets another error than the disk's: let that one pass, without try and except": (
              wrong.another_error(ValueError), wrong.another_error(RuntimeError)),
          "half a file was renamed into place: rename only when everything is written": (
              wrong.swallowed_and_renamed, wrong.always_renamed),
          "renamed while the file is still open: the last bytes wait in memory, and Windows refuses. Rename after the "
          "`with`": wrong.too_early,
          "renamed after each piece, so that the name means half a file: once, after the loop": (
              wrong.renamed_in_the_loop),
          "turned round: os.replace(from, to), and it was the old file that got the other name": wrong.turned,
          "after a crash a piece of the last try still lies beside, and \"ab\" writes behind it: \"wb\" begins anew": (
              wrong.appended),
          "only the last piece survives: open the file once, before the loop": wrong.last_only,
          "the pieces are bytes, and \"w\" opens a file for text: \"wb\"": wrong.as_text,
          "the pieces are bytes that need not be a text: write them as they are, into a file opened with \"wb\"": (
              wrong.decoded),
          "`pieces` hands out many; a file takes one at a time: write each in a loop": wrong.all_at_once,
      })
