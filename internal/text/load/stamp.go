package load

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Stamp returns a short text that changes when a file changes that [Files] would
// read at these paths: one is written, added, renamed or gone. It looks at names,
// sizes and times, and opens nothing, so that it is cheap enough to be asked for
// every few seconds. Other files at the paths are looked at if they are named.
func Stamp(paths []string) string {
	h := sha256.New()
	for _, named := range paths {
		p, err := filepath.EvalSymlinks(named) // a link may come to lead elsewhere
		if err != nil {
			p = named
		}
		_ = filepath.WalkDir(p, func(name string, e fs.DirEntry, err error) error {
			switch {
			case err != nil:
				fmt.Fprintf(h, "%q: %v\n", name, err)
			case name != p && strings.HasPrefix(e.Name(), "."):
				if e.IsDir() {
					return fs.SkipDir
				}
			case !e.IsDir() && (name == p || isReadable(name) || isMeta(name)):
				stamp(h, name)
			}
			return nil
		})
		stamp(h, metaName(named))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

func isMeta(name string) bool { return strings.HasSuffix(name, ".meta.yaml") }

func stamp(w io.Writer, name string) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		fmt.Fprintf(w, "%q: %v\n", name, err)
	case info.IsDir():
		fmt.Fprintf(w, "%q: a folder\n", name) // its files are told one by one
	default:
		fmt.Fprintf(w, "%q: %d %v %d\n", name, info.Size(), info.Mode(), info.ModTime().UnixNano())
	}
}
