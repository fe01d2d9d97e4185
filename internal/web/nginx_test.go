//go:build !race

package web_test

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"pilcrow/internal/answer"
	"pilcrow/internal/clienttest"
	"pilcrow/internal/porttest"
	"pilcrow/internal/web/webtest"
)

const nginxConf = `
daemon off; worker_processes 1; pid %[1]s/pid; error_log stderr;
events {}
http {
	access_log off; gzip on; gzip_proxied any; gzip_min_length 0; gzip_types *;
	client_body_temp_path %[1]s/body; proxy_temp_path %[1]s/proxy; fastcgi_temp_path %[1]s/fastcgi; uwsgi_temp_path %[1]s/uwsgi; scgi_temp_path %[1]s/scgi;
	server {
		listen %[2]s;
		location / { proxy_pass http://%[3]s; }
		location /bot/ { proxy_pass http://%[3]s/; }
	}
}
`

// nginx starts Debian's proxy as people configure it, before a site, at "/" and at "/bot/".
func nginx(t *testing.T, s *webtest.Site) string {
	t.Helper()
	program, err := exec.LookPath("nginx")
	if err != nil {
		clienttest.Missing(t, "there is no nginx here")
	}
	dir, address := t.TempDir(), porttest.Address()
	conf := filepath.Join(dir, "nginx.conf")
	if err := os.WriteFile(conf, fmt.Appendf(nil, nginxConf, dir, address, strings.TrimPrefix(s.URL, "http://")), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "-e", "stderr", "-p", dir, "-c", conf)
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Signal(os.Interrupt); _ = cmd.Wait() })
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) { // until it listens
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return "http://" + address
		}
	}
	t.Fatal("nginx does not listen")
	return ""
}

// TestBehindNginx: the page works with and without a path, files are not sent twice, and
// claims come through one by one.
func TestBehindNginx(t *testing.T) {
	release := make(chan struct{})
	s := webtest.Serve(t, webtest.Answering(func(ctx context.Context, q answer.Question, emit func(answer.Claim) error) (answer.Answer, error) {
		if q.Text == "slowly" {
			if err := emit(webtest.LampClaim(3)); err != nil {
				return answer.Answer{}, err
			}
			<-release
		}
		return webtest.Always.Answer(ctx, q, emit)
	}), nil)
	at := nginx(t, s)
	for _, path := range []string{"/", "/bot/"} {
		tab := newTab(t)
		do(t, tab, chromedp.Navigate(at+path), chromedp.WaitVisible("#p40"), chromedp.SetValue("#question", "Which lamps?"), chromedp.Click("#send"),
			chromedp.WaitVisible(`.chip[href="#p7"]`))

		before := &webtest.Site{T: t, URL: at + strings.TrimSuffix(path, "/")}
		tag := before.Do("GET", "/static/main.js", "Accept-Encoding", "gzip").Header.Get("ETag")
		if reply := before.Do("GET", "/static/main.js", "Accept-Encoding", "gzip", "If-None-Match", tag); tag == "" || reply.StatusCode != 304 {
			t.Errorf("%s: %s is sent again: %d", path, tag, reply.StatusCode)
		}
	}
	before := &webtest.Site{T: t, URL: at}
	lines := bufio.NewScanner(before.Do("POST", "/bot/api/ask", "body", `{"question": "slowly"}`, "Accept", "text/event-stream").Body)
	for lines.Scan() && !strings.Contains(lines.Text(), "Lamp 3") {
	}
	close(release) // which nothing would do if the first claim did not come through before
	for lines.Scan() && !strings.Contains(lines.Text(), `"outcome":"answer"`) {
	}
	if err := lines.Err(); err != nil {
		t.Error(err)
	}
}
