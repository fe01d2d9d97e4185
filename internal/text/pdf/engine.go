package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"pilcrow/internal/text/refusal"
)

// What a file may take. A page of a few thousand characters takes some 20 ms.
const (
	maxMemory = 512 << 20 // bytes of the module that reads one file
	maxFile   = 10 * time.Minute
)

var maxPage = 10 * time.Second // shorter in tests

// An engine is PDFium, compiled to WebAssembly and from there to machine code when the first
// PDF is read: that takes some seconds, once, as the result is kept in the user's cache folder.
// The module sees no file of the machine. What has read nothing for a while gives back the 40 MB
// that it takes, and is loaded again when it is needed.
type engine struct {
	mu    sync.Mutex
	pool  pdfium.Pool // nil unless it is loaded
	cache wazero.CompilationCache
	users int
	idle  *time.Timer // nil while there are users
}

// shared is the engine of the process.
var shared engine

// idleTime is how long an engine waits for the next file.
const idleTime = time.Minute

// use returns a pool of instances, until done is called.
func (e *engine) use() (pdfium.Pool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool == nil {
		if err := e.load(); err != nil {
			return nil, fmt.Errorf("cannot be read, as PDFium does not start: %w", err)
		}
	}
	e.users++
	if e.idle != nil {
		e.idle.Stop()
		e.idle = nil
	}
	return e.pool, nil
}

func (e *engine) done() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.users--; e.users == 0 {
		e.idle = time.AfterFunc(idleTime, e.unload)
	}
}

func (e *engine) load() (err error) {
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true). // so that a page can be given up
		WithMemoryLimitPages(maxMemory >> 16)
	if e.cache, err = compilationCache(); err == nil { // else it is compiled each time
		conf = conf.WithCompilationCache(e.cache)
	}
	e.pool, err = webassembly.Init(webassembly.Config{
		MaxIdle: 1, MaxTotal: runtime.GOMAXPROCS(0), RuntimeConfig: conf,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
	return err
}

// unload ends an engine that has no users.
func (e *engine) unload() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.users > 0 || e.pool == nil {
		return
	}
	_ = e.pool.Close()
	if e.cache != nil { // it holds the machine code
		_ = e.cache.Close(context.Background())
	}
	e.pool, e.cache, e.idle = nil, nil, nil
	debug.FreeOSMemory()
}

func compilationCache() (wazero.CompilationCache, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	dir = filepath.Join(dir, "pilcrow", "pdf")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	return wazero.NewCompilationCacheWithDir(dir)
}

// A file is an open PDF.
type file struct {
	pdfium.Pdfium
	document references.FPDF_DOCUMENT
	pages    int
}

var (
	errTooSlow = refusal.New("takes too long to read: print it to a new PDF, or export it as text")
	errBroken  = refusal.New("is a broken PDF: print it to a new PDF, or export it as text")
)

// open opens a PDF. What is wrong with it is said in words that go on after its name.
func open(pool pdfium.Pool, source []byte) (*file, error) {
	instance, err := pool.GetInstanceWithContext(context.Background()) // others are read meanwhile
	if err != nil {
		return nil, fmt.Errorf("cannot be read, as PDFium does not start: %w", err)
	}
	f := &file{Pdfium: instance}
	err = f.limited(maxPage, func() error {
		opened, err := f.OpenDocument(&requests.OpenDocument{File: &source})
		if err != nil {
			return err
		}
		f.document = opened.Document
		count, err := f.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: f.document})
		if err == nil {
			f.pages = count.PageCount
		}
		return err
	})
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, errTooSlow):
		return nil, err
	}
	f.close()
	if errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity) {
		return nil, refusal.New("is encrypted: save it without a password")
	}
	return nil, errBroken
}

// close gives back what the file takes. A file that was given up has nothing left.
func (f *file) close() {
	if f != nil && f.Pdfium != nil {
		_ = f.Pdfium.Close()
		f.Pdfium = nil
	}
}

// limited calls do, and gives the file up if it takes longer than limit.
func (f *file) limited(limit time.Duration, do func() error) (err error) {
	late := make(chan struct{})
	timer := time.AfterFunc(limit, func() {
		close(late)
		_ = f.Pdfium.Kill()
	})
	defer func() {
		if r := recover(); r != nil { // the library's way to say that memory ran out
			err = errBroken
		}
		if timer.Stop() {
			return
		}
		<-late
		f.Pdfium, err = nil, errTooSlow
	}()
	return do()
}

// meta returns a field of the document's description, "" without.
func (f *file) meta(tag string) string {
	var value string
	_ = f.limited(maxPage, func() error {
		got, err := f.GetMetaData(&requests.GetMetaData{Document: f.document, Tags: &[]string{tag}})
		if err == nil && len(got.Tags) > 0 {
			value = got.Tags[0].Value
		}
		return nil
	})
	return value
}
