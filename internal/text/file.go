package text

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// A file is a file to be read: path is what people call it, real tells it from others.
type file struct {
	fsys fs.FS
	name string
	path string
	real string
}

// addFile checks a file without opening it, as opening a FIFO would block.
func (l *loader) addFile(fsys fs.FS, name, p string) {
	info, err := fs.Stat(fsys, name)
	switch {
	case err != nil:
		l.fail(p, err)
	case info.IsDir(): // a link to a folder, which is walked where it stands
	case !info.Mode().IsRegular():
		l.errs = append(l.errs, fmt.Errorf("%s is no regular file but %s", p, typeName(info.Mode())))
	case info.Size() > MaxFile:
		l.errs = append(l.errs, tooLarge(p, info.Size()))
	default:
		l.files = append(l.files, file{fsys, name, p, l.realPath(p)})
	}
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
	return fmt.Errorf("%s has %d MiB, the limit is %d: split it", p, (size+1<<20-1)>>20, MaxFile>>20)
}

// realPath returns p without links, p itself in a file system that is not the machine's.
func (l *loader) realPath(p string) string {
	if !l.machine {
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

// leadsOut tells whether name is a link out of fsys; [os.Root] has no exported
// error for it.
func leadsOut(fsys fs.FS, name string) bool {
	_, err := fs.Stat(fsys, name)
	return err != nil && strings.Contains(err.Error(), "escapes from parent")
}

// fail keeps an error of the file system, with the name that people know.
func (l *loader) fail(p string, err error) {
	l.errs = append(l.errs, cannotRead(p, err))
}

func cannotRead(p string, err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return fmt.Errorf("%s cannot be read: %w", p, err)
}

func (f file) read() (*Document, error) {
	source, err := readLimited(f.fsys, f.name, f.path, MaxFile)
	if err != nil {
		return nil, err
	}
	meta, metaErr := f.meta()
	d, err := Read(f.path, source, meta)
	if err := errors.Join(metaErr, err); err != nil {
		return nil, err
	}
	return d, nil
}

// meta reads the file NAME.meta.yaml beside NAME.EXT, if there is one.
func (f file) meta() (Meta, error) {
	name, p := metaName(f.name), metaName(f.path)
	info, err := fs.Stat(f.fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		return Meta{}, nil
	}
	if err == nil && !info.Mode().IsRegular() {
		return Meta{}, fmt.Errorf("%s is no regular file but %s", p, typeName(info.Mode()))
	}
	source, err := readLimited(f.fsys, name, p, maxMeta)
	if err != nil {
		return Meta{}, err
	}
	return parseMeta(p, source)
}

func metaName(p string) string { return strings.TrimSuffix(p, path.Ext(p)) + ".meta.yaml" }

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
