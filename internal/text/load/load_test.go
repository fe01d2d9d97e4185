package load_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

func ExampleFS() {
	files := fstest.MapFS{
		"bread.txt":       {Data: []byte("Yeast makes it rise.")},
		"bread.meta.yaml": {Data: []byte("title: On bread\nkind: reference\n")},
		"tea.md":          {Data: []byte("# Tea\n\nWater comes first.")},
	}
	corpus, err := load.FS(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, d := range corpus.Documents {
		fmt.Printf("%s: %s, ¶1 %s\n", d.Meta.Slug, d.Meta.Title, body(d.Paragraphs[0]))
	}
	// Output:
	// bread: On bread, ¶1 Yeast makes it rise.
	// tea: Tea, ¶1 Water comes first.
}

// folder writes files and returns the folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func slugs(c *text.Corpus) []string {
	var out []string
	for _, d := range c.Documents {
		out = append(out, d.Meta.Slug)
	}
	return out
}

func TestLoadFolder(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.txt": "b", "a.MD": "a", "sub/deep/c.html": "<p>c", "sub/a.txt": "a again", "d.text": "d",
		".hidden.txt": "x", ".git/x.txt": "x", "e.dat": "x", "f.meta.yaml": "kind: nonsense",
	})
	want := []string{"a", "a-2", "b", "c", "d"}
	for _, paths := range [][]string{
		{dir}, {dir, dir + "/"}, {filepath.Join(dir, "sub"), dir}, {dir, filepath.Join(dir, "b.txt")}, {filepath.Join(dir, "b.txt"), dir},
	} {
		c, err := load.Files(paths)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, slugs(c)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", paths, diff)
		}
		if p, _ := c.Paragraph("a-2", 1); p.Text != "a again" || p.Document != "a-2" {
			t.Errorf("a-2 is %+v", p)
		}
	}
}

func TestLoadFileOfAnyName(t *testing.T) {
	dir := folder(t, map[string]string{".notes.log": "x"})
	c, err := load.Files([]string{filepath.Join(dir, ".notes.log")})
	if err != nil || c.Documents[0].Meta.Slug != "notes" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestLoadMeta(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt":       "Title\n\nText.",
		"a.meta.yaml": "slug: the-text\ntitle: Other\nauthor: Ann\noffice: Queen\nkind: fiction\nlanguage: en\nsource: s\nrights: r\n",
		"b.txt":       "Title\n\nText.", "b.meta.yaml": "# nothing\n",
	})
	c, err := load.Files([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	want := text.Meta{Slug: "the-text", Title: "Other", Author: "Ann", Office: "Queen", Kind: text.Fiction, Language: "en", Source: "s", Rights: "r"}
	if d, _ := c.Document("the-text"); !cmp.Equal(want, d.Meta) {
		t.Errorf("(-want +got):\n%s", cmp.Diff(want, d.Meta))
	}
	if d, _ := c.Document("b"); d.Meta.Title != "Title" {
		t.Errorf("b: %+v", d.Meta)
	}
}

// TestLoadErrors checks that everything wrong is said at once.
func TestLoadErrors(t *testing.T) {
	dir := folder(t, map[string]string{
		"a.txt": "a", "a.meta.yaml": "title: T\nkind: novel\nauthr: x\n",
		"b.txt": "b", "b.meta.yaml": "title: [\n", "c.txt": "c", "c.meta.yaml": "slug: Two Words\n",
		"d.txt": "d", "d.meta.yaml": "title: a\n---\ntitle: b\n",
		"f.txt": "f", "f.meta.yaml": "title: a\ntitle: b\n", "in/ok.txt": "ok",
		"g.txt": "g", "g.meta.yaml": "title: a\nlanguage: C\n",
		"bad/empty.txt": "", "bad/e.pdf.txt": "%PDF-1.4", "bad/table.dat": "x", "none/.x": "x",
	})
	_, err := load.Files([]string{filepath.Join(dir, "nothing.txt"), filepath.Join(dir, "in"), filepath.Join(dir, "none"), filepath.Join(dir, "bad"), filepath.Join(dir, "bad", "empty.txt"), dir})
	if err == nil {
		t.Fatal("no error")
	}
	got := strings.ReplaceAll(err.Error(), dir+"/", "")
	for _, want := range []string{
		"nothing.txt cannot be read: no such file or directory",
		"none has no text in it: looked for files that end with .adoc, .asciidoc",
		"bad has no text that can be read:",
		"bad/table.dat is of no format that is read",
		"\nbad/empty.txt is empty",
		"a.meta.yaml:2: kind \"novel\" is unknown: use one of opinion, report, fiction, reference",
		"a.meta.yaml:3: field authr is unknown: use slug, title",
		"b.meta.yaml:",
		"c.meta.yaml:1: slug \"Two Words\": use small letters, digits and hyphens, as in \"two-words\"",
		"d.meta.yaml: more than one YAML document",
		"e.pdf.txt is a broken PDF",
		"g.meta.yaml:2: language \"C\" is unknown: use a tag such as \"en\" or \"de-CH\"",
		"f.meta.yaml:2: mapping key \"title\" already defined at line 1",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("error lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "ok.txt") {
		t.Errorf("error names a good file:\n%s", got)
	}
}

// TestLoadSkips checks that what cannot be read of a folder is told, and all else read.
func TestLoadSkips(t *testing.T) {
	dir := folder(t, map[string]string{
		"ok.txt": "ok", "sub/too.md": "ok", "empty.txt": "", "e.pdf.txt": "%PDF-1.4", "t.dat": "1,2", ".hidden": "x", "ok.meta.yaml": "title: T", "../outside.txt": "x",
	})
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(os.Symlink(filepath.Join(dir, "..", "outside.txt"), filepath.Join(dir, "absolute.txt")))
	must(os.Symlink("..", filepath.Join(dir, "relative")))
	must(os.Symlink("ok.txt", filepath.Join(dir, "inside.txt")))
	must(syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600))
	must(os.WriteFile(filepath.Join(dir, "huge.txt"), nil, 0o600))
	must(os.Truncate(filepath.Join(dir, "huge.txt"), load.MaxFile+1))
	var skipped []load.Skipped
	done := 0
	c, err := load.Loader{
		Progress: func(n, total int) {
			if done++; n != done || total != 4 {
				t.Errorf("progress %d of %d after %d", n, total, done)
			}
		},
		Skipped: func(s []load.Skipped) { skipped = append(skipped, s...) },
	}.Files([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"inside", "too"}, slugs(c)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	var got []string
	for _, s := range skipped {
		got = append(got, strings.ReplaceAll(s.Reason.Error(), dir+"/", ""))
	}
	want := []string{
		"absolute.txt is a link that leads out of " + dir + ": copy the file or name it",
		"e.pdf.txt is a broken PDF: print it to a new PDF, or export it as text",
		"empty.txt is empty",
		"huge.txt has 65 MiB, the limit is 64: split it",
		"pipe.txt is no regular file but a named pipe (FIFO)",
		"relative is a link that leads out of " + dir + ": copy the file or name it",
		"t.dat is of no format that is read",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if s := load.Summary(skipped); !strings.HasPrefix(s, "7 files are no text that can be read, and left out: "+dir) || !strings.HasSuffix(s, " and 2 more") {
		t.Error(s)
	}
}

func TestLoadLinks(t *testing.T) {
	dir := folder(t, map[string]string{"in/a.txt": "a", "out/b.txt": "b"})
	for link, target := range map[string]string{"in/c.txt": "a.txt", "link.txt": "out/b.txt", "in/dir": ".", "in/dangling.dat": "nothing"} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	c, err := load.Files([]string{filepath.Join(dir, "in"), filepath.Join(dir, "link.txt")})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a", "link"}, slugs(c)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestLoadNothing(t *testing.T) {
	if _, err := load.Files(nil); err == nil {
		t.Error("no error without paths")
	}
	if _, err := load.FS(fstest.MapFS{}); err == nil {
		t.Error("no error for an empty file system")
	}
	if _, err := load.FS(fstest.MapFS{"a.txt": {Data: []byte("a")}}, "b.txt"); err == nil {
		t.Error("no error for a missing name")
	}
}

// TestEach: one document after the other, in the order of their paths, and no more after an error.
func TestEach(t *testing.T) {
	dir := t.TempDir()
	for i := range 200 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte("A text of its own."), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	enough := errors.New("enough")
	var met []string
	err := load.Loader{}.Each([]string{dir}, func(d *text.Document) error {
		met = append(met, d.Meta.Slug)
		if len(met) == 150 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || len(met) != 150 || !slices.IsSorted(met) {
		t.Errorf("met %d, %v, sorted: %v", len(met), err, slices.IsSorted(met))
	}
}

// TestFolderOfFaults: what is wrong with a folder is said, and nothing else.
func TestFolderOfFaults(t *testing.T) {
	dir := folder(t, map[string]string{"meta/a.txt": "a", "meta/a.meta.yaml": "titel: T\n", "pdf/a.pdf": "%PDF-1.4"})
	for name, want := range map[string]string{
		"meta": "meta/a.meta.yaml:1: field titel is unknown: use slug, title, author, office, kind, language, source, date or rights",
		"pdf":  "pdf has no text that can be read:\npdf/a.pdf is a broken PDF: print it to a new PDF, or export it as text",
	} {
		_, err := load.Files([]string{filepath.Join(dir, name)})
		if err == nil || strings.ReplaceAll(err.Error(), dir+"/", "") != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
