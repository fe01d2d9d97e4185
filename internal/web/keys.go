package web

import (
	"bytes"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"pilcrow/internal/web/wire"

	"go.yaml.in/yaml/v3"
)

// A Key lets its holder ask.
type Key struct {
	Name    string    `yaml:"name"`    // for the log and the limits
	SHA256  string    `yaml:"sha256"`  // of the key, in hex: the key itself stands nowhere
	Expires time.Time `yaml:"expires"` // as 2027-01-31; zero: never
}

// Keys are the bearer keys (RFC 6750) that are let in. A nil *Keys lets everybody in.
type Keys struct{ list []Key }

// ReadKeys reads a list of keys in YAML:
//
//   - name: laptop
//     sha256: 5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8
//     expires: 2027-01-31
//
// "bot serve --new-key NAME" makes a key and prints such an entry. The error joins
// everything that is wrong.
func ReadKeys(name string, data []byte) (*Keys, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	k := &Keys{}
	if err := decoder.Decode(&k.list); err != nil && err != io.EOF {
		return nil, fmt.Errorf("%s: not a list of keys: %w", name, err)
	}
	if len(k.list) == 0 {
		return nil, fmt.Errorf("%s: there is no key in it: nobody could ask", name)
	}
	var problems []error
	seen := make(map[string]bool)
	for i, key := range k.list {
		if fault := key.fault(); fault != "" {
			problems = append(problems, fmt.Errorf("%s: key %d %s", name, i+1, fault))
		}
		if seen[key.Name] {
			problems = append(problems, fmt.Errorf("%s: the name %q is there twice", name, key.Name))
		}
		seen[key.Name] = true
	}
	return k, errors.Join(problems...)
}

func (k Key) fault() string {
	sum, err := hex.DecodeString(k.SHA256)
	switch {
	case k.Name == "":
		return "needs a name"
	case err != nil || len(sum) != sha256.Size:
		return "(" + k.Name + ") needs sha256: the SHA-256 of the key in 64 hexadecimal digits"
	}
	return ""
}

// Entry is how a key stands in the file, for the key itself.
func Entry(name, secret string) string {
	return fmt.Sprintf("- name: %s\n  sha256: %x\n", name, sha256.Sum256([]byte(secret)))
}

// holder says who sent a request, "" if no keys are asked for.
func (k *Keys) holder(r *http.Request) (string, error) {
	if k == nil {
		return "", nil
	}
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	token = strings.TrimSpace(token)
	if !strings.EqualFold(scheme, "Bearer") || token == "" {
		return "", wire.Refuse(http.StatusUnauthorized, "no_key", "This server asks for a key: send it as \"Authorization: Bearer KEY\".")
	}
	return k.holderOf(token)
}

// holderOf says whose key it is.
func (k *Keys) holderOf(token string) (string, error) {
	sum := sha256.Sum256([]byte(token))
	for _, key := range k.list {
		theirs, _ := hex.DecodeString(key.SHA256)
		if subtle.ConstantTimeCompare(sum[:], theirs) != 1 {
			continue
		}
		if !key.Expires.IsZero() && !time.Now().Before(key.Expires) {
			return "", wire.Refuse(http.StatusUnauthorized, "expired_key", "This key has expired: ask whoever runs this server for a new one.")
		}
		return key.Name, nil
	}
	return "", wire.Refuse(http.StatusUnauthorized, "wrong_key", "This key is not known here.")
}
