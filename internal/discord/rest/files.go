package rest

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/textproto"
)

// A File is sent along with a message. In a message of components it shows only through a
// component that names it by [File.URL].
type File struct {
	Name    string // of letters, digits, dots and hyphens
	Content []byte // at most 10 MiB
}

// URL is what a component calls the file.
func (f File) URL() string { return "attachment://" + f.Name }

// A payload is the body of a request; the zero value is none.
type payload struct {
	data []byte
	kind string // its media type
}

// withFiles is a payload of JSON and files, by
// https://discord.com/developers/docs/reference#uploading-files.
func withFiles(json []byte, files []File) (payload, error) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	add := func(disposition, kind string, content []byte) error {
		part, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {disposition}, "Content-Type": {kind}})
		if err == nil {
			_, err = part.Write(content)
		}
		return err
	}
	if err := add(`form-data; name="payload_json"`, "application/json", json); err != nil {
		return payload{}, err
	}
	for i, f := range files {
		if err := add(fmt.Sprintf(`form-data; name="files[%d]"; filename=%q`, i, f.Name), "application/octet-stream", f.Content); err != nil {
			return payload{}, err
		}
	}
	err := w.Close()
	return payload{b.Bytes(), w.FormDataContentType()}, err
}
