<?php
// Makes a PDF of JSON: php report.php DATA.json REPORT.pdf
// Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
// Needs PHP 8 with its curl extension.
declare(strict_types=1);

// Create: the answer is the report. The same request with the same key makes no second one,
// so that it can be repeated.
function create(string $data): string
{
    $answer = call('/api/v2/reports?title=First%20report', [
        CURLOPT_POSTFIELDS => $data,
        CURLOPT_HTTPHEADER => [
            'Content-Type: application/json',
            'Idempotency-Key: ' . bin2hex(random_bytes(16)),
        ],
    ]);
    return json_decode($answer)->id;
}

// Follow: every report comes to an end, and its state then never changes.
function follow(string $report): void
{
    for (;;) {
        $now = json_decode(call("/api/v2/reports/$report"));
        if ($now->state === 'GENERATED') {
            return;
        }
        if ($now->state === 'FAILED' || $now->state === 'CANCELLED') {
            throw new RuntimeException("$now->state: {$now->failure?->message}");
        }
        usleep(500_000);
    }
}

// Download: the answer leads to the document. Curl follows; the key stays here.
function download(string $report): string
{
    return call("/api/v2/reports/$report/document", [CURLOPT_FOLLOWLOCATION => true]);
}

// Errors: what has a status of 400 or more tells what was wrong, as JSON.
function call(string $path, array $options = []): string
{
    $curl = curl_init(getenv('FLASHREPORT_URL') . $path);
    curl_setopt_array($curl, $options + [
        CURLOPT_USERPWD => getenv('FLASHREPORT_API_KEY') . ':',
        CURLOPT_RETURNTRANSFER => true,
    ]);
    $answer = curl_exec($curl);
    if ($answer === false) {
        throw new RuntimeException(curl_error($curl));
    }
    if (curl_getinfo($curl, CURLINFO_RESPONSE_CODE) >= 400) {
        $problem = json_decode($answer);
        throw new RuntimeException("$problem->status $problem->title: $problem->detail");
    }
    return $answer;
}

// Run: one after the other.
try {
    [, $source, $document] = $argv;
    $report = create(file_get_contents($source));
    follow($report);
    file_put_contents($document, download($report));
    echo "$document is there.\n";
} catch (RuntimeException $failure) {
    fwrite(STDERR, $failure->getMessage() . "\n");
    exit(1);
}
