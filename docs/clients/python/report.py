"""Makes a PDF of JSON: python3 report.py DATA.json REPORT.pdf

Takes FLASHREPORT_URL and FLASHREPORT_API_KEY from the environment.
Needs nothing but Python 3.
"""

import base64
import json
import os
import sys
import time
import uuid
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

URL = os.environ["FLASHREPORT_URL"]
KEY = os.environ["FLASHREPORT_API_KEY"]


# Create: the answer is the report. The same request with the same key makes no second one,
# so that it can be repeated.
def create(data):
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    return json.loads(call("/api/v2/reports?title=First%20report", data, headers))["id"]


# Follow: every report comes to an end, and its state then never changes.
def follow(report):
    while True:
        now = json.loads(call(f"/api/v2/reports/{report}"))
        if now["state"] == "GENERATED":
            return
        if now["state"] in ("FAILED", "CANCELLED"):
            sys.exit(f"{now['state']}: {now['failure'] and now['failure']['message']}")
        time.sleep(0.5)


# Download: the answer leads to the document, and urlopen follows.
def download(report):
    return call(f"/api/v2/reports/{report}/document")


# Errors: what has a status of 400 or more tells what was wrong, as JSON.
def call(path, data=None, headers={}):
    request = Request(URL + path, data, headers)
    # The key is not sent along to where the document is.
    credentials = base64.b64encode(f"{KEY}:".encode()).decode()
    request.add_unredirected_header("Authorization", "Basic " + credentials)
    try:
        with urlopen(request) as answer:
            return answer.read()
    except HTTPError as refusal:
        problem = json.load(refusal)
        sys.exit(f"{problem['status']} {problem['title']}: {problem['detail']}")


# Run: one after the other.
if __name__ == "__main__":
    _, source, document = sys.argv
    report = create(Path(source).read_bytes())
    follow(report)
    Path(document).write_bytes(download(report))
    print(f"{document} is there.")
