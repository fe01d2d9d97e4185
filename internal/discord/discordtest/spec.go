package discordtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A spec is Discord's OpenAPI description (github.com/discord/discord-api-spec,
// specs/openapi.json), whose schemas are JSON Schema 2020-12.
type spec struct {
	document object
	compiler *jsonschema.Compiler

	mu       sync.Mutex
	compiled map[string]*jsonschema.Schema // by JSON pointer; nil if there is none
}

// DescriptionVariable is the environment variable with the path of the
// description. Without it, shared/discord/openapi.json beside the checkout is
// taken.
const DescriptionVariable = "DISCORD_OPENAPI"

// NeedsDescription skips the test where Discord's description is missing.
func NeedsDescription(t testing.TB) {
	t.Helper()
	if description() == "" {
		t.Skipf("Discord's OpenAPI description is neither in $%s nor in shared/discord/openapi.json beside the checkout", DescriptionVariable)
	}
}

// description is the path of the description, or "".
func description() string {
	if path := os.Getenv(DescriptionVariable); path != "" {
		return path
	}
	dir, err := os.Getwd()
	for err == nil && dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			path := filepath.Join(dir, "..", "shared", "discord", "openapi.json")
			if _, err := os.Stat(path); err == nil {
				return path
			}
			return ""
		}
		dir = filepath.Dir(dir)
	}
	return ""
}

// theSpec is read once in a process.
var theSpec = sync.OnceValues(func() (*spec, error) {
	path := description()
	if path == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	s := &spec{document: fields(document), compiler: jsonschema.NewCompiler(), compiled: map[string]*jsonschema.Schema{}}
	s.compiler.AssertFormat()
	return s, s.compiler.AddResource(specURL, document)
})

const specURL = "discord://openapi.json"

// loadSpec is the description, or nil where it is missing.
func loadSpec(t testing.TB) *spec {
	t.Helper()
	s, err := theSpec()
	if err != nil {
		t.Fatalf("discordtest: Discord's description: %v", err)
	}
	if s == nil {
		t.Logf("discordtest: requests are judged by hand-written rules only: Discord's OpenAPI description is neither in $%s nor beside the checkout", DescriptionVariable)
	}
	return s
}

// at is what a JSON pointer of unescaped tokens leads to, or nil.
func (s *spec) at(tokens ...string) any {
	var v any = s.document
	for _, token := range tokens {
		v = fields(v)[token]
	}
	return v
}

// schema is the compiled schema at the place, or nil if there is none.
func (s *spec) schema(tokens ...string) (*jsonschema.Schema, error) {
	pointer := ""
	for _, token := range tokens {
		pointer += "/" + url.PathEscape(strings.NewReplacer("~", "~0", "/", "~1").Replace(token))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if found, ok := s.compiled[pointer]; ok {
		return found, nil
	}
	if s.at(tokens...) == nil {
		s.compiled[pointer] = nil
		return nil, nil
	}
	found, err := s.compiler.Compile(specURL + "#" + pointer)
	s.compiled[pointer] = found
	return found, err
}

// operation is where the description has the route.
func operation(route string) []string {
	method, path, _ := strings.Cut(route, " ")
	return []string{"paths", path, strings.ToLower(method)}
}

// request judges the body of a call.
func (s *spec) request(c *call) findings {
	if c.body == nil {
		return nil
	}
	body := append(operation(c.route), "requestBody", "content", "application/json", "schema")
	schema, err := s.schema(body...)
	if err != nil {
		c.d.t.Errorf("discordtest: the description's schema of %s: %v", c.route, err)
		return nil
	}
	if schema == nil {
		return nil // a body that nobody reads
	}
	f := complaints(schema, numbered(c.body))
	return append(f, s.unknown(s.at(body...), c.body, "")...)
}

// judgeAnswer judges what the fake itself sends.
func (d *Discord) judgeAnswer(c *call, status int, raw []byte) {
	if d.spec == nil || raw == nil {
		return
	}
	place := append(operation(c.route), "responses", strconv.Itoa(status), "content", "application/json", "schema")
	schema, err := d.spec.schema(place...)
	if err != nil || schema == nil {
		d.t.Errorf("discordtest: the description has no answer %d of %s: %v", status, c.route, err)
		return
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		d.t.Errorf("discordtest: its own answer to %s: %v", c.route, err)
		return
	}
	for _, v := range complaints(schema, value) {
		d.t.Errorf("discordtest: its own answer to %s: %s: %s", c.route, v.Path, v.Rule)
	}
}

// numbered is the body as the validator wants it, with the one place corrected
// where the description contradicts the documentation: permissions are strings.
func numbered(body any) any {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(encode(body)))
	if err != nil {
		return body
	}
	for _, c := range append(list(value), value) {
		if o := fields(c); text(o["default_member_permissions"]) != "" {
			o["default_member_permissions"] = json.Number(text(o["default_member_permissions"]))
		}
	}
	return value
}

// complaints is what the schema has against the value: the one that says most.
func complaints(schema *jsonschema.Schema, value any) findings {
	err := schema.Validate(value)
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return nil
	}
	cause := telling(invalid)
	path := ""
	for _, token := range cause.InstanceLocation {
		path += "/" + token
	}
	return findings{{Path: path, Rule: cause.ErrorKind.LocalizedString(english), By: "description"}}
}
