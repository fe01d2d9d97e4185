package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"pilcrow/internal/text"
)

// madeUpEach is how many made-up paragraphs are in one file.
const madeUpEach = 1000

// writeTexts writes paragraphs as files of Markdown for "bot index --text DIR": the set's own in one each,
// so that what is found can be held against its questions, made-up ones by the thousand.
func writeTexts(dir string, paragraphs []text.Paragraph) error {
	var file bytes.Buffer
	made := 0
	for _, p := range paragraphs {
		if !strings.HasPrefix(p.Document, madeUp) {
			if err := writeText(dir, p.Document, fmt.Appendf(nil, "# %s\n\n%s\n", p.Heading, p.Text)); err != nil {
				return err
			}
			continue
		}
		fmt.Fprintf(&file, "%s\n\n", p.Text)
		if made++; made%madeUpEach == 0 {
			if err := writeText(dir, fmt.Sprint(madeUp, made/madeUpEach), file.Bytes()); err != nil {
				return err
			}
			file.Reset()
		}
	}
	return writeText(dir, madeUp+"rest", file.Bytes())
}

func writeText(dir, name string, content []byte) error {
	return os.WriteFile(filepath.Join(dir, name+".md"), content, 0o600)
}
