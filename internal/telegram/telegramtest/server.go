package telegramtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// maxBody is how many bytes a request may have: texts are short.
const maxBody = 1 << 20

// ServeHTTP answers POST and GET /bot<token>/<method>, with parameters in the query, a
// form of either kind, or JSON (https://core.telegram.org/bots/api#making-requests).
func (g *Telegram) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	token, method, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/bot"), "/")
	params, err := g.parse(r, token, method)
	if err != nil {
		g.reply(w, method, nil, err)
		return
	}
	g.mu.Lock()
	g.calls[method]++
	g.calls[""]++
	fault := g.fault(method)
	g.change()
	g.mu.Unlock()
	if fault.before(w) {
		return
	}
	result, err := g.do(r, method, params)
	if fault.Lost {
		panic(http.ErrAbortHandler)
	}
	g.reply(w, method, result, err)
}

func (g *Telegram) do(r *http.Request, method string, p map[string]any) (any, error) {
	if method == "getUpdates" {
		return g.getUpdates(r.Context(), p)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	defer g.change()
	switch method {
	case "getMe":
		return g.self.full(), nil
	case "sendMessage":
		return g.sendMessage(p)
	case "editMessageText":
		return g.editMessageText(p)
	case "deleteMessage":
		return g.deleteMessage(p)
	case "answerCallbackQuery":
		return g.answerCallbackQuery(p)
	case "sendChatAction":
		return g.sendChatAction(p)
	}
	return g.setMyCommands(p)
}

// parse reads the parameters of a request and judges their types.
func (g *Telegram) parse(r *http.Request, token, method string) (map[string]any, error) {
	fields, isKnown := methods[method]
	switch {
	case token != g.Token && strings.Contains(token, ":"):
		return nil, refuse(http.StatusUnauthorized, "Unauthorized")
	case token != g.Token:
		return nil, refuse(http.StatusNotFound, "Not Found")
	case !isKnown:
		return nil, &refusal{code: http.StatusNotFound, description: "Not Found: method not found", wrong: true}
	case r.Method != http.MethodGet && r.Method != http.MethodPost:
		return nil, invalid("unsupported HTTP method")
	}
	params, err := read(r, fields)
	if err == nil {
		err = checkObject(fields, params, method)
	}
	if err != nil {
		return nil, invalid("%v", err)
	}
	return params, nil
}

func read(r *http.Request, fields map[string]field) (map[string]any, error) {
	body, err := io.ReadAll(http.MaxBytesReader(nil, r.Body, maxBody))
	if errors.Is(err, io.ErrUnexpectedEOF) || r.Context().Err() != nil {
		panic(http.ErrAbortHandler) // the bot was killed in mid-request, which is no fault of its
	}
	if err != nil {
		return nil, err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	params := make(map[string]any)
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch kind {
	case "application/json":
		if err := json.Unmarshal(body, &params); err != nil {
			return nil, fmt.Errorf("can't parse JSON: %w", err)
		}
	case "multipart/form-data":
		if err := r.ParseMultipartForm(maxBody); err != nil && !errors.Is(err, io.EOF) { // EOF: a form without a field
			return nil, fmt.Errorf("can't parse the form: %w", err)
		}
	case "application/x-www-form-urlencoded", "":
		if err := r.ParseForm(); err != nil {
			return nil, fmt.Errorf("can't parse the form: %w", err)
		}
	default:
		return nil, fmt.Errorf("unknown content type %s", kind)
	}
	for name, values := range r.Form {
		params[name] = fromForm(fields[name], values[0])
	}
	return params, nil
}

// fromForm reads a value of a form: strings as they are, everything else as JSON.
func fromForm(f field, s string) any {
	var v any
	for _, one := range f.types {
		switch {
		case one == "String" && len(f.types) == 1:
			return s
		case one == "Integer":
			if n, err := strconv.ParseInt(s, 10, 64); err == nil {
				return float64(n)
			}
		default:
			if json.Unmarshal([]byte(s), &v) == nil {
				return v
			}
		}
	}
	return s
}

// reply writes an answer in the Bot API's form.
func (g *Telegram) reply(w http.ResponseWriter, method string, result any, err error) {
	var no *refusal
	status, body := http.StatusOK, map[string]any{"ok": true, "result": result}
	if errors.As(err, &no) {
		status, body = no.code, map[string]any{"ok": false, "error_code": no.code, "description": no.description}
		if no.parameters != nil {
			body["parameters"] = no.parameters
		}
		if no.wrong {
			g.wrong(method, err)
		}
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
