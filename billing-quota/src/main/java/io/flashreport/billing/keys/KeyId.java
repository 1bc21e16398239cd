package io.flashreport.billing.keys;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

record KeyId(@JsonValue UUID value) {}
