package locale

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestMatch(t *testing.T) {
	for tag, want := range map[string]string{
		"": "en", "en-GB": "en", "de": "de", "de-AT": "de", "fr-CA": "fr", "es-419": "es", "es-ES": "es",
		"zh-CN": "zh", "zh-TW": "zh", "nl": "en", "ja": "en", "no such tag": "en",
	} {
		if got := Match(tag); got != want {
			t.Errorf("Match(%q) = %q, want %q", tag, got, want)
		}
	}
}

func TestSay(t *testing.T) {
	for _, tt := range []struct{ language, sentence, want string }{
		{"en", Say("en", "Show paragraph %s", "¶20"), "Show paragraph ¶20"},
		{"de-CH", Say("de-CH", "Show paragraph %s", "¶20"), "Absatz ¶20 zeigen"},
		{"nl", Say("nl", "Show paragraph %s", "¶20"), "Show paragraph ¶20"},
		{"fr", Say("fr", "No such sentence has %d words.", 5), "No such sentence has 5 words."},
		{"en", Say("en", "%d paragraphs", 1), "1 paragraph"},
		{"en", Say("en", "%d paragraphs", 12345), "12,345 paragraphs"},
		{"", Say("", "%d paragraphs", 0), "0 paragraphs"},
		{"de", Say("de", "%d paragraphs", 1), "1 Absatz"},
		{"de", Say("de", "%d paragraphs", 12345), "12.345 Absätze"},
		{"nl", Say("nl", "%d paragraphs", 1), "1 paragraph"},
	} {
		if tt.sentence != tt.want {
			t.Errorf("in %s: %q, want %q", tt.language, tt.sentence, tt.want)
		}
	}
}

var verb = regexp.MustCompile(`%(?:\[\d+\])?[a-z]`)

// verbs returns the verbs of a sentence in the order of the arguments.
func verbs(sentence string) string {
	found := verb.FindAllString(sentence, -1)
	for i, v := range found {
		if !strings.Contains(v, "[") {
			found[i] = fmt.Sprintf("%%[%d]%s", i+1, v[1:])
		}
	}
	slices.Sort(found)
	return strings.Join(found, " ")
}

func TestJoin(t *testing.T) {
	for want, sentences := range map[string][]string{
		"":                 nil,
		"One.":             {"One."},
		"One. Two? Three.": {"One.", "Two?", "Three."},
		"文本没有回答这个问题。最接近的段落是¶4。": {"文本没有回答这个问题。", "最接近的段落是¶4。"},
	} {
		if got := Join(sentences...); got != want {
			t.Errorf("Join(%q) = %q, want %q", sentences, got, want)
		}
	}
}

func TestEveryLanguageHasEverySentence(t *testing.T) {
	all, err := entries()
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string]bool)
	for _, e := range all {
		key := e.key()
		if known[key] {
			t.Errorf("twice: %q", key)
		}
		known[key] = true
		if codes := slices.Sorted(maps.Keys(e)); !slices.Equal(codes, slices.Sorted(slices.Values(Languages))) {
			t.Errorf("%q is in %v", key, codes)
		}
		for code, w := range e {
			if verbs(w.Other) != verbs(key) {
				t.Errorf("%s: %q has other verbs than %q", code, w.Other, key)
			}
		}
	}
	said := sentencesInSource(t)
	for code, name := range names {
		said[name] = "names.go: " + code
	}
	for sentence, place := range said {
		if !known[sentence] {
			t.Errorf("%s: no words for %q", place, sentence)
		}
	}
	for sentence := range known {
		if _, ok := said[sentence]; !ok {
			t.Errorf("nobody says %q", sentence)
		}
	}
}

// sentencesInSource returns the string literals that the program's source passes
// to Say, Sentence or [refusal.New], and where.
func sentencesInSource(t *testing.T) map[string]string {
	t.Helper()
	found := make(map[string]string)
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() != ".." && strings.HasPrefix(d.Name(), "."):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, source, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if sentence, ok := sentenceOf(call); ok {
					found[sentence] = set.Position(call.Pos()).String()
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(found) == 0 {
		t.Fatal("no sentence found")
	}
	return found
}

func sentenceOf(call *ast.CallExpr) (string, bool) {
	function, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	from, isName := function.X.(*ast.Ident)
	if !isName {
		return "", false
	}
	i, called := map[string]int{"locale.Say": 1, "locale.Sentence": 0, "refusal.New": 0}[from.Name+"."+function.Sel.Name]
	if !called || len(call.Args) <= i {
		return "", false
	}
	literal, ok := call.Args[i].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	sentence, err := strconv.Unquote(literal.Value)
	return sentence, err == nil
}

// TestEnglishNeedsNoTranslations: they take longer to read than an answer takes.
func TestEnglishNeedsNoTranslations(t *testing.T) {
	if os.Getenv("LOCALE_TEST_CHILD") == "" {
		child := exec.Command(os.Args[0], "-test.run=^TestEnglishNeedsNoTranslations$")
		child.Env = append(os.Environ(), "LOCALE_TEST_CHILD=1")
		if said, err := child.CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, said)
		}
		return
	}
	translations = func() []entry { panic("the translations are read") }
	for _, code := range []string{"", "en", "en-GB", "C", "nl"} {
		if got := Say(code, "%d of %d left to begin today, %d recommended", 2, 3, 4); got != "2 of 3 left to begin today, 4 recommended" {
			t.Errorf("in %q: %s", code, got)
		}
	}
}
