package load

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"pilcrow/internal/text"
	"pilcrow/internal/text/refusal"
)

// A file is a file to be read: path is what people call it, real tells it from
// others, folders are those in which it was found. It is named if it was asked for
// by itself.
type file struct {
	fsys    fs.FS
	name    string
	path    string
	real    string
	folders []string
	named   bool
	get     func() (given, error) // of what is in no file system
}

// given is what is known of a file whose name does not say it.
type given struct {
	content []byte
	ext     string // says the format, "" if the content does
	charset string // as a server says
	meta    text.Meta
}

// newFile checks a file without opening it, as opening a FIFO would block.
func (g *gatherer) newFile(fsys fs.FS, name, p string) (file, error) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		return file{}, cannotRead(p, err)
	case !info.Mode().IsRegular():
		return file{}, fmt.Errorf("%s is no regular file but %s", p, typeName(info.Mode()))
	case info.Size() > MaxFile:
		return file{}, tooLarge(p, info.Size())
	}
	return file{fsys: fsys, name: name, path: p, real: g.realPath(p)}, nil
}

func typeName(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a named pipe (FIFO)"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	}
	return "something else"
}

func tooLarge(p string, size int64) error {
	return fmt.Errorf("%s %w", p, refusal.New("has %d MiB, the limit is %d: split it", int((size+1<<20-1)>>20), MaxFile>>20))
}

// realPath returns p without links, p itself in a file system that is not the machine's.
func (g *gatherer) realPath(p string) string {
	if !g.machine {
		return p
	}
	real, err := filepath.EvalSymlinks(p)
	if err != nil {
		return p
	}
	if abs, err := filepath.Abs(real); err == nil {
		return abs
	}
	return real
}

// leadsOut reports whether err is about a link out of a root; [os.Root] has no
// exported error for it.
func leadsOut(err error) bool {
	return err != nil && strings.Contains(err.Error(), "escapes from parent")
}

func cannotRead(p string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return fmt.Errorf("%s cannot be read: %w", p, err)
}

func (f file) read() result {
	if f.get != nil {
		g, err := f.get()
		if err != nil {
			return result{err: fmt.Errorf("%s %w", f.path, err)}
		}
		d, err := g.document(f.path)
		return result{document: d, err: err}
	}
	source, err := readLimited(f.fsys, f.name, f.path, MaxFile)
	if err != nil {
		return result{err: err}
	}
	meta, metaErr := f.meta()
	d, err := File(f.path, source, meta)
	if err := errors.Join(metaErr, err); err != nil {
		return result{err: err, fatal: metaErr != nil}
	}
	return result{document: d}
}

// meta reads the file NAME.meta.yaml beside NAME.EXT, if there is one.
func (f file) meta() (text.Meta, error) {
	name, p := metaName(f.name), metaName(f.path)
	info, err := fs.Stat(f.fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return text.Meta{}, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		return text.Meta{}, fmt.Errorf("%s is no regular file but %s", p, typeName(info.Mode()))
	}
	source, err := readLimited(f.fsys, name, p, maxMeta)
	if err != nil {
		return text.Meta{}, err
	}
	return parseMeta(p, source)
}

// maxMeta is the size in bytes above which a file NAME.meta.yaml is refused.
const maxMeta = 64 << 10

func metaName(p string) string {
	p = strings.TrimSuffix(p, packed(p))
	return strings.TrimSuffix(p, path.Ext(p)) + ".meta.yaml"
}

// readLimited reads a file that may grow while it is read.
func readLimited(fsys fs.FS, name, p string, limit int64) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, cannotRead(p, err)
	}
	defer f.Close()
	source, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, cannotRead(p, err)
	}
	if int64(len(source)) > limit {
		return nil, tooLarge(p, int64(len(source)))
	}
	return source, nil
}
