package text

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// maxMeta is the size in bytes above which a file NAME.meta.yaml is refused.
const maxMeta = 64 << 10

// Load reads files and folders into a corpus.
//
// In a folder and the folders below it, the files with one of the extensions
// .txt, .text, .md, .markdown, .html, .htm and .xhtml are read, but no hidden
// ones. Links that lead out of the folder, what is no regular file and files of
// more than [MaxFile] bytes are refused. A file NAME.meta.yaml beside NAME.EXT
// describes it, see [Meta]. A file that is met twice is read once.
//
// Two documents of one slug get the slugs "x" and "x-2" in the order of their
// paths, so that slugs do not depend on the order of paths or of the folder. The
// error names everything that is wrong with any file, a line each.
func Load(paths []string) (*Corpus, error) {
	if len(paths) == 0 {
		return nil, errors.New("no text given: name a file or a folder")
	}
	l := loader{machine: true}
	defer l.close()
	for _, p := range paths {
		l.addPath(filepath.Clean(p))
	}
	return l.corpus()
}

// LoadFS reads the named files and folders of fsys, by default all of it, as
// [Load] does.
func LoadFS(fsys fs.FS, names ...string) (*Corpus, error) {
	if len(names) == 0 {
		names = []string{"."}
	}
	var l loader
	for _, name := range names {
		l.add(fsys, path.Clean(name), path.Clean(name))
	}
	return l.corpus()
}

// A loader gathers files first, so that the order in which it meets them does
// not matter.
type loader struct {
	machine bool // the paths are the machine's
	roots   []*os.Root
	files   []file
	errs    []error
}

func (l *loader) close() {
	for _, r := range l.roots {
		r.Close()
	}
}

// addPath adds a file or folder of the machine. A folder is opened as a root
// that no link leads out of; a single file may be a link, as it was asked for.
func (l *loader) addPath(p string) {
	info, err := os.Stat(p)
	switch {
	case err != nil:
		l.fail(p, err)
	case info.IsDir():
		root, err := os.OpenRoot(p)
		if err != nil {
			l.fail(p, err)
			return
		}
		l.roots = append(l.roots, root)
		l.add(root.FS(), ".", p)
	default:
		l.add(os.DirFS(filepath.Dir(p)), filepath.Base(p), p)
	}
}

// add adds the file or folder name of fsys, which people call p.
func (l *loader) add(fsys fs.FS, name, p string) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		l.fail(p, err)
		return
	}
	if !info.IsDir() {
		l.addFile(fsys, name, p)
		return
	}
	before := len(l.files) + len(l.errs)
	err = fs.WalkDir(fsys, name, func(n string, e fs.DirEntry, err error) error {
		below := filepath.Join(p, strings.TrimPrefix(n, name))
		switch {
		case err != nil:
			l.fail(below, err)
		case n != name && strings.HasPrefix(e.Name(), "."):
			if e.IsDir() {
				return fs.SkipDir
			}
		case e.Type()&fs.ModeSymlink != 0 && leadsOut(fsys, n):
			l.errs = append(l.errs, fmt.Errorf("%s is a link that leads out of %s: copy the file or name it", below, p))
		case !e.IsDir() && isReadable(n):
			l.addFile(fsys, n, below)
		}
		return nil
	})
	if err != nil {
		l.fail(p, err)
	}
	if len(l.files)+len(l.errs) == before {
		l.errs = append(l.errs, fmt.Errorf("%s has no text in it: looked for files that end with %s", p, extensionList()))
	}
}

func isReadable(name string) bool {
	_, ok := formats[strings.ToLower(path.Ext(name))]
	return ok
}

func extensionList() string {
	var list []string
	for ext := range formats {
		list = append(list, ext)
	}
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// corpus reads the files in the order of their paths.
func (l *loader) corpus() (*Corpus, error) {
	slices.SortFunc(l.files, func(a, b file) int { return cmp.Compare(a.path, b.path) })
	read := make(map[string]bool) // by real path
	slugs := make(map[string]int)
	c := &Corpus{}
	for _, f := range l.files {
		if read[f.real] {
			continue
		}
		read[f.real] = true
		d, err := f.read()
		if err != nil {
			l.errs = append(l.errs, err)
			continue
		}
		d.makeUnique(slugs)
		c.Documents = append(c.Documents, d)
	}
	if len(l.errs) > 0 {
		return nil, errors.Join(l.errs...)
	}
	slices.SortFunc(c.Documents, func(a, b *Document) int { return cmp.Compare(a.Meta.Slug, b.Meta.Slug) })
	return c, nil
}

// makeUnique changes the document's slug if it is taken, and takes it. The
// value in taken is the number of the last suffix.
func (d *Document) makeUnique(taken map[string]int) {
	slug := d.Meta.Slug
	for taken[d.Meta.Slug] > 0 {
		taken[slug]++
		d.Meta.Slug = fmt.Sprintf("%s-%d", slug, taken[slug])
	}
	taken[d.Meta.Slug] = 1
	for i := range d.Paragraphs {
		d.Paragraphs[i].Document = d.Meta.Slug
	}
}
