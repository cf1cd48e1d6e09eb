// Runs the benchmark cases through the reference engine and prints one JSON line for each: CPU time and allocation per
// decision, and the decision itself, so that the answers can be compared.
//
//	go run . -seconds 5 cases.json
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"runtime"
	"syscall"
	"time"

	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/util"
)

// benchmarkCase names what is decided: a query over files, asked with each input in turn.
type benchmarkCase struct {
	Name   string   `json:"name"`
	Files  []string `json:"files"`
	Query  string   `json:"query"`
	Inputs []string `json:"inputs"`
}

// figures is what one case gave; times and bytes are per decision.
type figures struct {
	Name      string `json:"name"`
	CPUNanos  int64  `json:"cpu_ns"`
	Bytes     uint64 `json:"bytes"`
	Decisions int    `json:"decisions"`
	Results   []any  `json:"results"`
}

func main() {
	seconds := flag.Float64("seconds", 5, "how long each case is measured, after as long a warm-up")
	flag.Parse()
	for _, c := range readCases(flag.Arg(0)) {
		if err := json.NewEncoder(os.Stdout).Encode(measure(c, time.Duration(*seconds*float64(time.Second)))); err != nil {
			log.Fatal(err)
		}
	}
}

func readCases(path string) []benchmarkCase {
	text, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	var cases []benchmarkCase
	if err := json.Unmarshal(text, &cases); err != nil {
		log.Fatal(err)
	}
	return cases
}

func measure(c benchmarkCase, long time.Duration) figures {
	ctx := context.Background()
	query, err := rego.New(rego.Query(c.Query), rego.Load(c.Files, nil)).PrepareForEval(ctx)
	if err != nil {
		log.Fatal(err)
	}
	inputs := make([][]byte, len(c.Inputs))
	for i, path := range c.Inputs {
		if inputs[i], err = os.ReadFile(path); err != nil {
			log.Fatal(err)
		}
	}
	result := figures{Name: c.Name}
	for _, input := range inputs {
		result.Results = append(result.Results, decide(ctx, query, input))
	}
	loop(ctx, query, inputs, long)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	started := cpuTime()
	result.Decisions = loop(ctx, query, inputs, long)
	result.CPUNanos = int64(cpuTime()-started) / int64(result.Decisions)
	runtime.ReadMemStats(&after)
	result.Bytes = (after.TotalAlloc - before.TotalAlloc) / uint64(result.Decisions)
	return result
}

// loop decides again and again for the given time and returns how often.
func loop(ctx context.Context, query rego.PreparedEvalQuery, inputs [][]byte, long time.Duration) int {
	decisions := 0
	for end := time.Now().Add(long); time.Now().Before(end); {
		for _, input := range inputs {
			decide(ctx, query, input)
			decisions++
		}
	}
	return decisions
}

// decide takes the road of a request: JSON bytes in, a result out.
func decide(ctx context.Context, query rego.PreparedEvalQuery, input []byte) any {
	var document any
	if err := util.NewJSONDecoder(bytes.NewReader(input)).Decode(&document); err != nil {
		log.Fatal(err)
	}
	results, err := query.Eval(ctx, rego.EvalInput(document))
	if err != nil {
		log.Fatal(err)
	}
	if len(results) == 0 {
		return nil
	}
	return results[0].Expressions[0].Value
}

// cpuTime is the user and system time of this process, garbage collection included.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		log.Fatal(fmt.Errorf("no CPU time: %w", err))
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
