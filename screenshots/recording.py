"""The recording: one session, key by key, as an animated picture."""

import subprocess

from terminal import Terminal
from wizard import HERE, Wizard, sent, split

SIZE = "80x24"
TYPING = 0.14
RULE = "═" * 80


def record(rows, folder):
    """Each row's keys follow one another as somebody types; then its screen stays some seconds.
    The first row has no keys: before its screen is there, nobody reads any."""
    wizard = Wizard(folder, "screen")
    played, before, texts, words = "", None, [], []
    with Terminal(wizard.command(), wizard.environment, SIZE, "dark", folder) as terminal:
        for seconds, keys, *_ in rows:
            for key in split(keys) or [""]:
                terminal.type(sent(key))
                played += key
                text = wizard.text(played, SIZE)
                if text == before:
                    raise SystemExit(f"{key} changes nothing that could be waited for: {played}")
                terminal.wait(before := text)
                path = f"{folder}/{len(words) // 3}.png"
                terminal.picture(path)
                words += ["-delay", str(round(TYPING * 100)), path]
            words[-2] = str(round(float(seconds) * 100))
            texts.append(text)
    animate(words, folder)
    with open(f"{HERE}/session.txt", "w", encoding="utf-8") as file:
        file.write(f"\n{RULE}\n".join(texts) + "\n")
    print("session", flush=True)


def animate(words, folder):
    """One palette for all pictures, so that what stays the same need not be stored again."""
    frames, palette, whole = words[2::3], f"{folder}/palette.png", f"{folder}/whole.gif"
    subprocess.run(
        ["convert", *frames, "-unique-colors", "-append", "+dither", "-colors", "128",
         "-unique-colors", palette], check=True)
    subprocess.run(
        ["convert", "-loop", "0", *words, "-strip", "+dither", "-remap", palette, whole],
        check=True)
    subprocess.run(
        ["gifsicle", "--optimize=3", "--no-warnings", whole, "--output", f"{HERE}/session.gif"],
        check=True)
