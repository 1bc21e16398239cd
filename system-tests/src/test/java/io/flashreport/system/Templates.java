package io.flashreport.system;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** An account with templates. */
record Templates(Api api, ReportClient client) {
    /** The template of the README, in the format of version 6, with a subreport, an image and its data. */
    static final Path CUSTOMERS = Path.of("../docs/samples/customers");

    static Templates ofNewAccount(RunningSystem system) {
        String key = new Operator(system).tenant(Operator.Limits.ROOMY).key();
        return new Templates(Api.withKey(system.url(), key), new ReportClient(system.url(), key));
    }

    /** Version 7, with the text as its title; it needs no data. */
    static String saying(String text) {
        return design("""
                <element kind="staticText" x="0" y="0" width="500" height="20"><text><![CDATA[%s]]></text></element>\
                """.formatted(text));
    }

    /** Version 7, with these elements in its title. */
    static String design(String elements) {
        return """
                <jasperReport name="test" language="java" pageWidth="595" pageHeight="842" columnWidth="555" \
                leftMargin="20" rightMargin="20" topMargin="20" bottomMargin="20" whenNoDataType="AllSectionsNoDetail">
                  <title height="100">
                    %s
                  </title>
                </jasperReport>
                """.formatted(elements);
    }

    Api.Answer upload(String name, byte[] files) {
        return upload(name, "", files);
    }

    /** As {@code curl -T} does it: without a type. */
    Api.Answer upload(String name, String query, byte[] files) {
        return api.send(api.request(path(name) + query).PUT(BodyPublishers.ofByteArray(files)));
    }

    Api.Answer upload(String name, String jrxml) {
        return upload(name, jrxml.getBytes(StandardCharsets.UTF_8));
    }

    /** By API v1. */
    Api.Answer create(String query, String json) {
        return api.send(api.request("/api/v1/report/new?" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** The document of a report that is accepted, by API v1. */
    Pdf document(String query, String json) {
        return document(UUID.fromString(create(query, json).expect(201).body()));
    }

    Pdf document(UUID report) {
        return Pdf.read(client.awaitDocument(report, Duration.ofSeconds(60)));
    }

    static String path(String name) {
        return "/api/v2/templates/" + encoded(name);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static URI at(RunningSystem system, String path) {
        return system.url().resolve(path);
    }
}
