package load

import (
	"bytes"
	"compress/gzip"
	"io"

	"pilcrow/internal/text/refusal"
)

func isPacked(source []byte) bool { return bytes.HasPrefix(source, []byte("\x1f\x8b\x08")) }

// unpack returns what is in a gzip file, up to [MaxFile].
func unpack(source []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(source))
	if err != nil {
		return nil, errBrokenGzip
	}
	content, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case len(content) > MaxFile:
		return nil, refusal.New("unpacks to more than %d MiB: unpack and split it", MaxFile>>20)
	case err != nil:
		return nil, errBrokenGzip
	case isPacked(content):
		return nil, refusal.New("is packed twice: unpack it")
	case len(content) > 262 && bytes.Equal(content[257:262], []byte("ustar")):
		return nil, refusal.New("is a tar archive: unpack it first")
	}
	return content, nil
}

var errBrokenGzip = refusal.New("is a broken gzip file: pack it again")
