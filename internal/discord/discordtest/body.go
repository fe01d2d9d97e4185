package discordtest

import (
	"bytes"
	"encoding/json"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"strconv"
	"strings"
)

// maxRequest is the greatest request in bytes (docs: reference, "Uploading
// Files"), maxFile the greatest file.
const (
	maxRequest = 25 << 20
	maxFile    = 10 << 20
)

// A file came with a message.
type file struct {
	id, name string
	content  []byte
}

// readBody decodes what the request carries; of multipart, its payload_json.
func readBody(c *call) (raw []byte, f *failure) {
	all, err := io.ReadAll(io.LimitReader(c.r.Body, maxRequest+1))
	if err != nil {
		return nil, &failure{status: 400, message: "the body could not be read: " + err.Error()}
	}
	if len(all) > maxRequest {
		return nil, &failure{status: http.StatusRequestEntityTooLarge, code: 40005, message: "Request entity too large",
			wrong: []Violation{{Rule: "more than 25 MiB"}}}
	}
	raw = all
	kind, params, _ := mime.ParseMediaType(c.r.Header.Get("Content-Type"))
	if strings.HasPrefix(kind, "multipart/") {
		raw, f = c.parts(all, params["boundary"])
	}
	if f != nil || len(raw) == 0 {
		return raw, f
	}
	if kind != "application/json" && !strings.HasPrefix(kind, "multipart/") {
		return raw, breach(50035, "Content-Type of a JSON body must be application/json, not "+strconv.Quote(kind))
	}
	if err := json.Unmarshal(raw, &c.body); err != nil {
		return raw, breach(50109, "The request body contains invalid JSON.")
	}
	return raw, nil
}

// parts reads a multipart body: the files, and the JSON beside them.
func (c *call) parts(all []byte, boundary string) (payload []byte, f *failure) {
	r := multipart.NewReader(bytes.NewReader(all), boundary)
	for {
		p, err := r.NextPart()
		if err == io.EOF {
			return payload, nil
		}
		if err != nil {
			return nil, breach(50035, "multipart: "+err.Error())
		}
		data, err := io.ReadAll(p)
		switch {
		case err != nil:
			return nil, breach(50035, "multipart: "+err.Error())
		case p.FormName() == "payload_json":
			payload = data
		case p.FileName() == "":
			return nil, breach(50035, "multipart: a part that is neither payload_json nor a file: "+p.FormName())
		case len(data) > maxFile:
			return nil, breach(40005, "Request entity too large: a file of more than 10 MiB")
		default:
			c.files = append(c.files, file{name: p.FileName(), content: data})
		}
	}
}
