package config

import (
	"encoding"
	"fmt"
	"math"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"time"

	"pilcrow/internal/lazyregexp"
)

// wrongType says what the value of f must be. It never repeats the value that
// was found: it may be a secret that went to the wrong place.
func wrongType(place string, f field) error {
	want, _ := form(f.value)
	return fmt.Errorf("%s: %s must be %s", place, f.key, want)
}

// form says how a value of v's type is written: in words, and as YAML tags.
func form(v reflect.Value) (words string, tags []string) {
	switch v.Addr().Interface().(type) {
	case *string:
		return `text, in quotes if it looks like a number`, []string{"!!str"}
	case *[]string:
		return "a list of texts, such as [a.txt, b.txt]", []string{"!!seq"}
	case *int:
		return "a whole number, such as 5", []string{"!!int"}
	case *float64:
		return "a number, such as 0.5", []string{"!!int", "!!float"}
	case *bool:
		return "true or false", []string{"!!bool"}
	case *Shards:
		return "auto or a whole number, such as 4", []string{"!!str", "!!int"}
	case *ShardIDs:
		return `numbers, such as "0-3, 7"`, []string{"!!str", "!!int"}
	case *time.Duration:
		return "a duration with its unit, such as 30s or 5m", []string{"!!str"}
	}
	return "debug, info, warn or error", []string{"!!str"} // slog.Level
}

// setText sets v from text as it stands in a variable or a flag, and reports
// whether it could.
func setText(v reflect.Value, s string) bool {
	var err error
	switch p := v.Addr().Interface().(type) {
	case *string:
		*p = s
	case *[]string:
		*p = splitList(s)
	case *int:
		err = assign(p, s, strconv.Atoi)
	case *float64:
		err = assign(p, s, parseFinite)
	case *bool:
		err = assign(p, s, strconv.ParseBool)
	case *time.Duration:
		err = assign(p, s, time.ParseDuration)
	case encoding.TextUnmarshaler:
		err = p.UnmarshalText([]byte(s))
	default:
		panic(fmt.Sprintf("config: no rule for %T", p)) // unreachable: no field of Config has such a type
	}
	return err == nil
}

// splitList splits a list as PATH is split, but for the colons in web addresses: behind
// their scheme, in the brackets of an IPv6 address and before a port.
func splitList(s string) []string {
	var all []string
	for _, part := range filepath.SplitList(s) {
		n := len(all)
		inBrackets := n > 0 && strings.Count(all[n-1], "[") > strings.Count(all[n-1], "]") && strings.Contains(all[n-1], "://[")
		behindScheme := n > 0 && (all[n-1] == "http" || all[n-1] == "https") && strings.HasPrefix(part, "//")
		if inBrackets || behindScheme || n > 0 && isHost().MatchString(all[n-1]) && port().MatchString(part) {
			all[n-1] += ":" + part
			continue
		}
		all = append(all, part)
	}
	return all
}

// splitAtCommas splits a list of what has no commas itself, as people write it: no file names.
func splitAtCommas(s string) (all []string) {
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

var (
	isHost = lazyregexp.New(`^https?://([^/:[]+|\[[0-9a-fA-F:]+\])$`)
	port   = lazyregexp.New(`^\d{1,5}(/.*)?$`)
)

// assign leaves *p alone if s cannot be parsed.
func assign[T any](p *T, s string, parse func(string) (T, error)) error {
	v, err := parse(s)
	if err == nil {
		*p = v
	}
	return err
}

func parseFinite(s string) (float64, error) {
	x, err := strconv.ParseFloat(s, 64)
	if err == nil && (math.IsNaN(x) || math.IsInf(x, 0)) {
		err = strconv.ErrRange
	}
	return x, err
}
