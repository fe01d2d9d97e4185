//go:build !race

package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/clienttest"
	"pilcrow/internal/web"
	"pilcrow/internal/web/webtest"
)

// elsewhere is a page of another origin that asks through OpenAI's own client: its
// headers have to be let through by name.
const elsewhere = `<!doctype html><title>elsewhere</title><script type="module">
import { OpenAI } from "/node_modules/openai/index.mjs";
const client = new OpenAI({ apiKey: "any", dangerouslyAllowBrowser: true, maxRetries: 0, baseURL: new URLSearchParams(location.search).get("api") });
try {
  let said = "";
  const chunks = await client.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: "Which lamps burn?" }], stream: true });
  for await (const chunk of chunks) said += chunk.choices[0]?.delta?.content ?? "";
  const response = await client.responses.create({ model: "gpt-4o", input: "Which lamps burn?" });
  window.said = said + " | " + response.output_text;
} catch (e) {
  window.said = String(e);
}
</script>`

// TestOpenAIInABrowser: a page of a listed origin can use OpenAI's client.
func TestOpenAIInABrowser(t *testing.T) {
	dir, tab := clienttest.NPM(t, webtest.OpenAINode), newTab(t)
	mux := http.NewServeMux()
	mux.Handle("GET /node_modules/", http.StripPrefix("/node_modules/", http.FileServer(http.Dir(filepath.Join(dir, "node_modules")))))
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = io.WriteString(w, elsewhere)
	})
	origin := httptest.NewServer(mux)
	defer origin.Close()
	s := webtest.Serve(t, webtest.Always, func(s *web.Server) { s.Origins = []string{origin.URL} })
	do(t, tab, chromedp.Navigate(origin.URL+"/?api="+s.URL+"/v1"))
	until(t, tab, `window.said !== undefined`)
	const want = "Lamp 3 burns. [¶3] Lamp 7 burns. [¶7]\n\n— According to Ada Lampwright | According to Ada Lampwright:\n\nLamp 3 burns. [¶3] Lamp 7 burns. [¶7]"
	if got := eval[string](t, tab, `window.said`); got != want {
		t.Errorf("got %q", got)
	}
}
