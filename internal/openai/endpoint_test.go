package openai_test

import (
	"fmt"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"pilcrow/internal/openai"
)

func TestNewRefuses(t *testing.T) {
	const secret = "hunter2secret"
	tests := map[string]struct {
		change func(*openai.Endpoint)
		says   string
	}{
		"no model":             {func(e *openai.Endpoint) { e.Model = "" }, "model: "},
		"white space in model": {func(e *openai.Endpoint) { e.Model = "gpt 4" }, "model: "},
		"no URL":               {func(e *openai.Endpoint) { e.BaseURL = "api.openai.com" }, "no http or https address"},
		"not http":             {func(e *openai.Endpoint) { e.BaseURL = "ftp://host/v1" }, "no http or https address"},
		"broken URL":           {func(e *openai.Endpoint) { e.BaseURL = "https://" + secret + "\x7f@host" }, "no http or https address"},
		"query":                {func(e *openai.Endpoint) { e.BaseURL = "https://host/v1?api_key=" + secret }, "holds a query"},
		"fragment":             {func(e *openai.Endpoint) { e.BaseURL = "https://host/v1#" + secret }, "holds a query or fragment"},
		"userinfo":             {func(e *openai.Endpoint) { e.BaseURL = "https://me:" + secret + "@host/v1" }, "holds a user name"},
		"http to the world":    {func(e *openai.Endpoint) { e.BaseURL = "http://example.org/v1" }, "use https"},
		"http to an address":   {func(e *openai.Endpoint) { e.BaseURL = "http://8.8.8.8/v1" }, "use https"},
		"http, though allowed": {func(e *openai.Endpoint) { e.BaseURL, e.AllowHTTP = "http://example.org/v1", true }, "public host"},
		"http to a neighbour":  {func(e *openai.Endpoint) { e.BaseURL = "http://192.168.1.7:11434/v1" }, "set model.allow_http (BOT_MODEL_ALLOW_HTTP=true)"},
		"http to a container":  {func(e *openai.Endpoint) { e.BaseURL = "http://ollama:11434/v1" }, "set model.allow_http"},
		"Azure's deployment":   {func(e *openai.Endpoint) { e.BaseURL = "https://n.openai.azure.com/openai/deployments/d" }, "wants model.api_version"},
		"version in the URL":   {func(e *openai.Endpoint) { e.BaseURL = "https://n.openai.azure.com/openai?api-version=1" }, "as model.api_version"},
		"completion tokens":    {func(e *openai.Endpoint) { e.MaxCompletionTokens = -1 }, "max completion tokens: "},
		"no key":               {func(e *openai.Endpoint) { e.Key = "" }, "key: missing"},
		"key with a newline":   {func(e *openai.Endpoint) { e.Key = secret + "\n" }, "key: holds white space"},
		"sk-...":               {func(e *openai.Endpoint) { e.Key = "sk-..." }, "placeholder"},
		"your-key":             {func(e *openai.Endpoint) { e.Key = "your-api-key" }, "placeholder"},
		"changeme":             {func(e *openai.Endpoint) { e.Key = "ChangeMe" }, "placeholder"},
		"variable":             {func(e *openai.Endpoint) { e.Key = "$OPENAI_API_KEY" }, "placeholder"},
		"xxxx":                 {func(e *openai.Endpoint) { e.Key = "sk-xxxx" }, "placeholder"},
		"max tokens":           {func(e *openai.Endpoint) { e.MaxTokens = -1 }, "max tokens: "},
		"temperature":          {func(e *openai.Endpoint) { e.Temperature = 3 }, "temperature: "},
		"temperature NaN":      {func(e *openai.Endpoint) { e.Temperature = float32(math.NaN()) }, "temperature: "},
		"negative time-out":    {func(e *openai.Endpoint) { e.Timeouts.Gap = -1 }, "time-outs: "},
		"first byte > total":   {func(e *openai.Endpoint) { e.Timeouts.Total = time.Second }, "first byte (1m0s) is longer than total (1s)"},
		"gap > total":          {func(e *openai.Endpoint) { e.Timeouts.Gap = time.Hour }, "gap (1h0m0s) is longer"},
		"dial > first byte":    {func(e *openai.Endpoint) { e.Timeouts.FirstByte = time.Second }, "dial (5s) is longer"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			e := openai.Endpoint{Key: secret, Model: "gpt-4o-mini"}
			tt.change(&e)
			_, err := openai.New(e)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Fatalf("got the error %v, want one that says %q", err, tt.says)
			}
			if strings.Contains(err.Error(), secret) {
				t.Errorf("the error shows the secret: %v", err)
			}
		})
	}
}

func TestNewNamesAllErrorsAtOnce(t *testing.T) {
	_, err := openai.New(openai.Endpoint{BaseURL: "http://example.org", Key: "sk-...", MaxTokens: -1})
	for _, want := range []string{"base URL", "key", "model", "max tokens"} {
		if !strings.Contains(fmt.Sprint(err), want+": ") {
			t.Errorf("%v does not name the %s", err, want)
		}
	}
}

func TestNewTakes(t *testing.T) {
	tests := map[string]struct {
		baseURL string
		key     string
		header  http.Header
		allow   bool
		want    string
	}{
		"default":               {key: testKey, want: "https://api.openai.com/v1"},
		"trailing slash":        {baseURL: "https://host/v1/", key: testKey, want: "https://host/v1"},
		"bare host":             {baseURL: "https://host", key: testKey, want: "https://host/v1"},
		"whole path":            {baseURL: "https://host/v1/chat/completions/", key: testKey, want: "https://host/v1"},
		"other path":            {baseURL: "https://host/api/v3", key: testKey, want: "https://host/api/v3"},
		"key in a header":       {baseURL: "https://host.example.org/v1", header: http.Header{"api-key": {testKey}}, want: "https://host.example.org/v1"},
		"loopback":              {baseURL: "http://127.0.0.1:11434", want: "http://127.0.0.1:11434/v1"},
		"loopback v6":           {baseURL: "http://[::1]:8080/v1", want: "http://[::1]:8080/v1"},
		"localhost":             {baseURL: "http://localhost:11434/v1", want: "http://localhost:11434/v1"},
		"any key for localhost": {baseURL: "http://localhost:11434/v1", key: "x", want: "http://localhost:11434/v1"},
		"a placeholder for it":  {baseURL: "http://localhost:11434/v1", key: "your-api-key", want: "http://localhost:11434/v1"},
		"mapped address":        {baseURL: "http://[::ffff:10.0.0.1]/v1", allow: true, want: "http://[::ffff:10.0.0.1]/v1"},
		"private":               {baseURL: "http://192.168.1.7/v1", allow: true, want: "http://192.168.1.7/v1"},
		"private, encrypted":    {baseURL: "https://192.168.1.7/v1", want: "https://192.168.1.7/v1"},
		"overlay network":       {baseURL: "http://100.100.1.7/v1", allow: true, want: "http://100.100.1.7/v1"},
		"name of a container":   {baseURL: "http://ollama:11434/v1", allow: true, want: "http://ollama:11434/v1"},
		"host of a container":   {baseURL: "http://host.docker.internal:1234/v1", allow: true, want: "http://host.docker.internal:1234/v1"},
		"machine on the table":  {baseURL: "http://mac.local:1234/v1", allow: true, want: "http://mac.local:1234/v1"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, err := openai.New(openai.Endpoint{BaseURL: tt.baseURL, AllowHTTP: tt.allow, Key: tt.key, Header: tt.header, Model: "m"})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := c.String(), "m at "+tt.want; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestPrintingShowsNoKey(t *testing.T) {
	e := openai.Endpoint{Key: testKey, Model: "m", Header: http.Header{"api-key": {testKey}}}
	c := client(t, e)
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if got := fmt.Sprintf(format+format+format, e, &e, c); strings.Contains(got, testKey) {
			t.Errorf("%s shows the key: %s", format, got)
		}
	}
}
