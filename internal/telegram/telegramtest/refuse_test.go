package telegramtest

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// call sends a request as JSON and returns the answer.
func (g *Telegram) call(t *testing.T, method, params string) (code int, a reply) {
	t.Helper()
	r, err := http.Post(g.URL+"/bot"+g.Token+"/"+method, "application/json", strings.NewReader(params))
	if err != nil {
		t.Fatal(err)
	}
	return read1(t, r)
}

type reply struct {
	OK          bool            `json:"ok"`
	Result      json.RawMessage `json:"result"`
	ErrorCode   int             `json:"error_code"`
	Description string          `json:"description"`
	Parameters  struct {
		RetryAfter int   `json:"retry_after"`
		MigrateTo  int64 `json:"migrate_to_chat_id"`
	} `json:"parameters"`
}

func read1(t *testing.T, r *http.Response) (int, reply) {
	t.Helper()
	defer r.Body.Close()
	var a reply
	data, err := io.ReadAll(r.Body)
	if err == nil {
		err = json.Unmarshal(data, &a)
	}
	if err != nil || a.OK != (r.StatusCode == 200) || !a.OK && (a.ErrorCode != r.StatusCode || a.Description == "") {
		t.Fatalf("HTTP %d, %v: %s", r.StatusCode, err, data)
	}
	return r.StatusCode, a
}

func TestRefusals(t *testing.T) {
	units := strings.Repeat("🏮", 2048)
	keys := func(n int, data string) string {
		return `{"inline_keyboard":[[` + strings.TrimSuffix(strings.Repeat(`{"text":"x","callback_data":"`+data+`"},`, n), ",") + `]]}`
	}
	send := func(rest string) string { return `{"chat_id":1,"text":"🏮 lamp"` + rest + `}` }
	for _, c := range []struct{ name, method, params, want string }{
		{"unknown method", "sendMessages", `{}`, "Not Found"},
		{"unknown parameter", "sendMessage", send(`,"reply_to_message_id":1`), "no field reply_to_message_id"},
		{"no chat", "sendMessage", `{"text":"x"}`, "chat_id is required"},
		{"unknown chat", "sendMessage", `{"chat_id":77,"text":"x"}`, "chat not found"},
		{"no text", "sendMessage", `{"chat_id":1}`, "text is required"},
		{"empty text", "sendMessage", `{"chat_id":1,"text":" \n "}`, "message text is empty"},
		{"space around", "sendMessage", `{"chat_id":1,"text":" x"}`, "white space around"},
		{"longest", "sendMessage", `{"chat_id":1,"text":"` + units + `"}`, ""},
		{"too long", "sendMessage", `{"chat_id":1,"text":"` + units + `x"}`, "message is too long"},
		{"number as text", "sendMessage", `{"chat_id":1,"text":7}`, "is no String"},
		{"half a number", "sendMessage", `{"chat_id":1.5,"text":"x"}`, "is no"},
		{"no JSON", "sendMessage", `{"chat_id":1,`, "can't parse JSON"},
		{"markup", "sendMessage", send(`,"parse_mode":"MarkdownV2"`), "use entities"},
		{"entity", "sendMessage", send(`,"entities":[{"type":"bold","offset":0,"length":2},{"type":"italic","offset":3,"length":4}]`), ""},
		{"entity outside", "sendMessage", send(`,"entities":[{"type":"bold","offset":3,"length":5}]`), "ENTITY_BOUNDS_INVALID"},
		{"entity before", "sendMessage", send(`,"entities":[{"type":"bold","offset":-1,"length":5}]`), "ENTITY_BOUNDS_INVALID"},
		{"empty entity", "sendMessage", send(`,"entities":[{"type":"bold","offset":1,"length":0}]`), "ENTITY_BOUNDS_INVALID"},
		{"cut surrogate at the start", "sendMessage", send(`,"entities":[{"type":"bold","offset":1,"length":3}]`), "surrogate"},
		{"cut surrogate at the end", "sendMessage", send(`,"entities":[{"type":"bold","offset":0,"length":1}]`), "surrogate"},
		{"crossing entities", "sendMessage", send(`,"entities":[{"type":"bold","offset":0,"length":4},{"type":"italic","offset":3,"length":3}]`), "overlap"},
		{"unknown entity", "sendMessage", send(`,"entities":[{"type":"loud","offset":3,"length":1}]`), "unsupported entity"},
		{"entity without its link", "sendMessage", send(`,"entities":[{"type":"text_link","offset":3,"length":1}]`), "needs url"},
		{"entity without length", "sendMessage", send(`,"entities":[{"type":"bold","offset":3}]`), "length is required"},
		{"unknown field of an entity", "sendMessage", send(`,"entities":[{"type":"bold","offset":3,"length":1,"colour":"red"}]`), "no field colour"},
		{"too many entities", "sendMessage", send(`,"entities":[` + strings.TrimSuffix(strings.Repeat(`{"type":"bold","offset":3,"length":1},`, 101), ",") + `]`), "too many entities"},
		{"buttons", "sendMessage", send(`,"reply_markup":` + keys(100, strings.Repeat("ä", 32))), ""},
		{"long data", "sendMessage", send(`,"reply_markup":` + keys(1, strings.Repeat("ä", 32)+"x")), "BUTTON_DATA_INVALID"},
		{"no data", "sendMessage", send(`,"reply_markup":` + keys(1, "")), "BUTTON_DATA_INVALID"},
		{"too many buttons", "sendMessage", send(`,"reply_markup":` + keys(101, "x")), "REPLY_MARKUP_TOO_LONG"},
		{"button without a label", "sendMessage", send(`,"reply_markup":{"inline_keyboard":[[{"text":"","callback_data":"x"}]]}`), "can't be empty"},
		{"button that does nothing", "sendMessage", send(`,"reply_markup":{"inline_keyboard":[[{"text":"x"}]]}`), "exactly one action"},
		{"button that does two things", "sendMessage", send(`,"reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":"x","url":"http://x.example"}]]}`), "exactly one action"},
		{"a keyboard that is none", "sendMessage", send(`,"reply_markup":[]`), "is no InlineKeyboardMarkup"},
		{"reply to nothing", "sendMessage", send(`,"reply_parameters":{"message_id":9999}`), "message to be replied not found"},
		{"reply to what is gone, if need be", "sendMessage", send(`,"reply_parameters":{"message_id":9999,"allow_sending_without_reply":true}`), ""},
		{"no topic", "sendMessage", send(`,"message_thread_id":7`), "thread not found"},
		{"edit of nothing", "editMessageText", `{"chat_id":1,"message_id":9999,"text":"x"}`, "message to edit not found"},
		{"edit of somebody's", "editMessageText", `{"chat_id":1,"message_id":101,"text":"x"}`, "message can't be edited"},
		{"edit without change", "editMessageText", `{"chat_id":1,"message_id":102,"text":"mine"}`, "message is not modified"},
		{"edit of buttons alone", "editMessageText", `{"chat_id":1,"message_id":102,"text":"mine","reply_markup":` + keys(1, "x") + `}`, ""},
		{"edit without text", "editMessageText", `{"chat_id":1,"message_id":102}`, "text is required"},
		{"deletion of nothing", "deleteMessage", `{"chat_id":1,"message_id":9999}`, "message to delete not found"},
		{"deletion of somebody's", "deleteMessage", `{"chat_id":1,"message_id":101}`, "can't be deleted"},
		{"no such click", "answerCallbackQuery", `{"callback_query_id":"7"}`, "query is too old"},
		{"long notice", "answerCallbackQuery", `{"callback_query_id":"7","text":"` + strings.Repeat("x", 201) + `"}`, "MESSAGE_TOO_LONG"},
		{"no action", "sendChatAction", `{"chat_id":1,"action":"dancing"}`, "wrong parameter action"},
		{"no command", "setMyCommands", `{"commands":[{"command":"Ask","description":"x"}]}`, "BOT_COMMAND_INVALID"},
		{"command without words", "setMyCommands", `{"commands":[{"command":"ask","description":""}]}`, "BOT_COMMAND_DESCRIPTION_INVALID"},
		{"too many updates", "getUpdates", `{"limit":101}`, "limit must be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := New(t)
			g.Mild = true
			g.chats[1] = &Chat{g: g, ID: 1, person: g.User("Ada")}
			u := g.User("Ada")
			u.Says(g.chats[1], "hers")
			if code, _ := g.call(t, "sendMessage", `{"chat_id":1,"text":"mine"}`); code != 200 {
				t.Fatal("a right request is refused")
			}
			code, a := g.call(t, c.method, c.params)
			if (code == 200) != (c.want == "") || !strings.Contains(a.Description, c.want) {
				t.Errorf("HTTP %d %q, want %q", code, a.Description, c.want)
			}
		})
	}
}

// TestForms: the same request in every form that is documented.
func TestForms(t *testing.T) {
	g := New(t)
	chat := g.User("Ada").Private()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	values := url.Values{"chat_id": {"5000000001"}, "text": {"12"}, "entities": {`[{"type":"bold","offset":0,"length":2}]`}, "disable_notification": {"true"}}
	for name, v := range values {
		if err := form.WriteField(name, v[0]); err != nil {
			t.Fatal(err)
		}
	}
	form.Close()
	address := g.URL + "/bot" + g.Token + "/sendMessage"
	for name, send := range map[string]func() (*http.Response, error){
		"query":     func() (*http.Response, error) { return http.Get(address + "?" + values.Encode()) },
		"form":      func() (*http.Response, error) { return http.PostForm(address, values) },
		"multipart": func() (*http.Response, error) { return http.Post(address, form.FormDataContentType(), &body) },
	} {
		r, err := send()
		if err != nil {
			t.Fatal(err)
		}
		if code, a := read1(t, r); code != 200 {
			t.Errorf("%s: %s", name, a.Description)
		}
	}
	for _, m := range chat.ByBot() {
		if m.Text() != "12" || !slices.Equal(m.Parts("bold"), []string{"12"}) || !m.Quiet() {
			t.Errorf("%q %q", m.Text(), m.Parts("bold"))
		}
	}
	if n := len(chat.ByBot()); n != 3 {
		t.Errorf("%d messages", n)
	}
}

func TestTokens(t *testing.T) {
	g := New(t)
	for token, want := range map[string]int{"1:x": 401, "x": 404, g.Token: 200} {
		r, err := http.Get(g.URL + "/bot" + token + "/getMe")
		if err != nil {
			t.Fatal(err)
		}
		if code, _ := read1(t, r); code != want {
			t.Errorf("HTTP %d, want %d", code, want)
		}
	}
}

func TestFloods(t *testing.T) {
	g := New(t)
	g.Flood = Flood{Second: time.Second}
	chat, group := g.User("Ada").Private(), g.Group("Lab")
	for c, many := range map[*Chat]int{chat: 5, group: 20} {
		params := `{"chat_id":` + jsonOf(c.ID) + `,"text":"x"}`
		for range many {
			if code, a := g.call(t, "sendMessage", params); code != 200 {
				t.Fatal(a.Description)
			}
		}
		code, a := g.call(t, "sendMessage", params)
		if code != 429 || a.Parameters.RetryAfter < 1 || a.Parameters.RetryAfter > 60 {
			t.Errorf("HTTP %d %+v", code, a)
		}
	}
}

func TestChatsThatAreGone(t *testing.T) {
	g := New(t)
	group := g.Group("Lab")
	to := group.Migrate()
	code, a := g.call(t, "sendMessage", `{"chat_id":`+jsonOf(group.ID)+`,"text":"x"}`)
	if code != 400 || a.Parameters.MigrateTo != to.ID {
		t.Errorf("HTTP %d %+v", code, a)
	}
	to.Close("bot was kicked from the supergroup chat")
	if code, a := g.call(t, "sendMessage", `{"chat_id":`+jsonOf(to.ID)+`,"text":"x"}`); code != 403 || a.Description != "Forbidden: bot was kicked from the supergroup chat" {
		t.Errorf("HTTP %d %+v", code, a)
	}
}

func TestClicksExpire(t *testing.T) {
	g := New(t)
	g.ClickTime = time.Nanosecond
	ada := g.User("Ada")
	m := ada.Says(ada.Private(), "x")
	ada.ClicksData(m, "x")
	if code, _ := g.call(t, "answerCallbackQuery", `{"callback_query_id":"click1"}`); code != 400 {
		t.Errorf("HTTP %d", code)
	}
}

// TestDocumented holds the tables to a machine-readable copy of the documentation
// (github.com/PaulSonOfLars/telegram-bot-api-spec, api.json), if there is one.
func TestDocumented(t *testing.T) {
	path := os.Getenv("TELEGRAM_API_JSON")
	if path == "" {
		t.Skip("TELEGRAM_API_JSON names no copy of the documentation")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	type entry struct {
		Fields []struct {
			Name     string
			Types    []string
			Required bool
		}
		Subtypes []string
	}
	var spec struct{ Methods, Types map[string]entry }
	if err := json.Unmarshal(data, &spec); err != nil {
		t.Fatal(err)
	}
	hold := func(kind string, mine map[string]map[string]field, theirs map[string]entry) {
		for name, fields := range mine {
			documented, ok := theirs[name]
			if !ok || len(documented.Subtypes) > 0 { // of several forms
				if !ok {
					t.Errorf("%s %s is not documented", kind, name)
				}
				continue
			}
			for field, f := range fields {
				found := false
				for _, d := range documented.Fields {
					if d.Name == field {
						found = true
						if d.Required != f.required || !fits(f.types, d.Types) {
							t.Errorf("%s.%s: %v %t, documented as %v %t", name, field, f.types, f.required, d.Types, d.Required)
						}
					}
				}
				if !found {
					t.Errorf("%s.%s is not documented", name, field)
				}
			}
			for _, d := range documented.Fields {
				if _, ok := fields[d.Name]; d.Required && !ok {
					t.Errorf("%s.%s is required by the documentation", name, d.Name)
				}
			}
		}
	}
	hold("method", methods, spec.Methods)
	hold("type", objects, spec.Types)
}

// fits reports whether types are among those that are documented.
func fits(mine, documented []string) bool {
	for _, one := range mine {
		for strings.HasPrefix(one, "[") {
			one = "Array of " + one[1:len(one)-1]
		}
		one = strings.ReplaceAll(one, "Array of [", "Array of Array of ")
		one = strings.TrimRight(one, "]")
		if !slices.Contains(documented, one) && !slices.Contains(documented, "MaybeInaccessibleMessage") {
			return false
		}
	}
	return true
}
