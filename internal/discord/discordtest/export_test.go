package discordtest

import (
	"bytes"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Complaints are what the description's schema of the name has against a value.
func Complaints(t testing.TB, schema string, raw []byte) []Violation {
	t.Helper()
	s := loadSpec(t)
	compiled, err := s.schema("components", "schemas", schema)
	if err != nil || compiled == nil {
		t.Fatalf("no schema %s: %v", schema, err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return complaints(compiled, value)
}
