// Makes a PDF of JSON: go run report.go DATA.json REPORT.pdf
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs nothing but Go.
package main

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"time"
)

type report struct {
	ID      string
	State   string
	Failure struct{ Message string }
}

type problem struct {
	Status        int
	Title, Detail string
}

// Create: the answer is the report. The same request with the same key makes no second one,
// so that it can be repeated.
func create(data []byte) (report, error) {
	key := make([]byte, 16)
	if _, err := rand.Read(key); err != nil {
		return report{}, err
	}
	headers := map[string]string{
		"Content-Type":    "application/json",
		"Idempotency-Key": hex.EncodeToString(key),
	}
	return reportOf(call("POST", "/api/v2/reports?title=First%20report", data, headers))
}

// Follow: every report comes to an end, and its state then never changes.
func follow(id string) error {
	for {
		now, err := reportOf(call("GET", "/api/v2/reports/"+id, nil, nil))
		if err != nil {
			return err
		}
		switch now.State {
		case "GENERATED":
			return nil
		case "FAILED", "CANCELLED":
			return fmt.Errorf("%s: %s", now.State, now.Failure.Message)
		}
		time.Sleep(500 * time.Millisecond)
	}
}

// Download: the answer leads to the document, and the client follows.
func download(id string) ([]byte, error) {
	return call("GET", "/api/v2/reports/"+id+"/document", nil, nil)
}

// Errors: what has a status of 400 or more tells what was wrong, as JSON.
func call(method, path string, data []byte, headers map[string]string) ([]byte, error) {
	url := os.Getenv("FLASHREPORT_URL") + path
	request, err := http.NewRequest(method, url, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	request.SetBasicAuth(os.Getenv("FLASHREPORT_API_KEY"), "")
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode < 400 {
		return body, err
	}
	var told problem
	if err := json.Unmarshal(body, &told); err != nil {
		return nil, fmt.Errorf("%s: %w", answer.Status, err)
	}
	return nil, fmt.Errorf("%d %s: %s", told.Status, told.Title, told.Detail)
}

func reportOf(body []byte, err error) (report, error) {
	var told report
	if err == nil {
		err = json.Unmarshal(body, &told)
	}
	return told, err
}

// Run: one after the other.
func main() {
	log.SetFlags(0)
	data, err := os.ReadFile(os.Args[1])
	exitOn(err)
	made, err := create(data)
	exitOn(err)
	exitOn(follow(made.ID))
	document, err := download(made.ID)
	exitOn(err)
	exitOn(os.WriteFile(os.Args[2], document, 0o644))
	fmt.Println(os.Args[2], "is there.")
}

func exitOn(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
