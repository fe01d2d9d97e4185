package pdf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
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

// engine is PDFium, compiled to WebAssembly and from there to machine code when the first
// PDF is read: that takes some seconds, once, as the result is kept in the user's cache
// folder. The module sees no file of the machine.
var engine = sync.OnceValues(func() (pdfium.Pool, error) {
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true). // so that a page can be given up
		WithMemoryLimitPages(maxMemory >> 16)
	if cache, err := compilationCache(); err == nil { // else it is compiled each time
		conf = conf.WithCompilationCache(cache)
	}
	return webassembly.Init(webassembly.Config{
		MaxIdle: 1, MaxTotal: runtime.GOMAXPROCS(0), RuntimeConfig: conf,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard,
	})
})

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
func open(source []byte) (*file, error) {
	if !bytes.Contains(source, []byte("obj")) { // every PDF has objects: none is worth the start of the engine
		return nil, errBroken
	}
	pool, err := engine()
	if err != nil {
		return nil, fmt.Errorf("cannot be read, as PDFium does not start: %w", err)
	}
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
	if f.Pdfium != nil {
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
