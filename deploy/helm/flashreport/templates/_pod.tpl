{{/* The parts of a pod that all services share. Their argument: root ($), name, and port of health and metrics. */}}

{{- define "flashreport.labels" -}}
{{ include "flashreport.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: flashreport
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end }}

{{- define "flashreport.selector" -}}
app.kubernetes.io/name: flashreport
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .name }}
{{- end }}

{{- define "flashreport.fullname" -}}
{{ printf "%s-%s" .root.Release.Name .name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{- define "flashreport.image" -}}
{{ .root.Values.image.registry }}/{{ .name }}:{{ .root.Values.image.tag | default .root.Chart.AppVersion }}
{{- end }}

{{/* What Kubernetes' profile "restricted" demands. */}}
{{- define "flashreport.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 0
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end }}

{{- define "flashreport.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end }}

{{- define "flashreport.placement" -}}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* A slow start is no reason to be killed; being without a database is none to be restarted. */}}
{{- define "flashreport.probes" -}}
startupProbe:
  httpGet: {path: /q/health/live, port: {{ .port }}}
  periodSeconds: 3
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /q/health/live, port: {{ .port }}}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /q/health/ready, port: {{ .port }}}
  periodSeconds: 5
  timeoutSeconds: 5
  failureThreshold: 2
{{- end }}

{{- define "flashreport.database" -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s%s" .root.Values.postgres.host .root.Values.postgres.port .database .root.Values.postgres.parameters | quote }}
- {name: QUARKUS_DATASOURCE_USERNAME, value: {{ .database }}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ .root.Values.secrets.databases }}, key: {{ .database }}}}
- {name: QUARKUS_FLYWAY_CONNECT_RETRIES, value: "10"}
{{- end }}

{{- define "flashreport.storage" -}}
- {name: FLASHREPORT_STORAGE_ENDPOINT, value: {{ .root.Values.storage.endpoint | quote }}}
- {name: FLASHREPORT_STORAGE_REGION, value: {{ .root.Values.storage.region | quote }}}
- {name: FLASHREPORT_STORAGE_BUCKET, value: {{ .root.Values.storage.bucket | quote }}}
- name: FLASHREPORT_STORAGE_ACCESS_KEY
  valueFrom: {secretKeyRef: {name: {{ .root.Values.secrets.storage }}, key: access-key}}
- name: FLASHREPORT_STORAGE_SECRET_KEY
  valueFrom: {secretKeyRef: {name: {{ .root.Values.secrets.storage }}, key: secret-key}}
{{- end }}

{{- define "flashreport.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
- {name: KAFKA_BOOTSTRAP_SERVERS, value: {{ $kafka.bootstrapServers | quote }}}
{{- if ne $kafka.securityProtocol "PLAINTEXT" }}
- {name: KAFKA_SECURITY_PROTOCOL, value: {{ $kafka.securityProtocol }}}
{{- end }}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
- {name: KAFKA_SASL_MECHANISM, value: {{ $kafka.saslMechanism | quote }}}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom: {secretKeyRef: {name: {{ required "kafka.secret must be given with SASL" $kafka.secret }}, key: jaas-config}}
{{- end }}
{{- if and $kafka.secret (hasSuffix "SSL" $kafka.securityProtocol) }}
- {name: KAFKA_SSL_TRUSTSTORE_TYPE, value: PEM}
- {name: KAFKA_SSL_TRUSTSTORE_LOCATION, value: /etc/flashreport/kafka/ca.pem}
{{- end }}
{{- end }}

{{/* Engines must be able to confine themselves; Landlock does it in pods of the profile "restricted". */}}
{{- define "flashreport.engines" -}}
- {name: FLASHREPORT_ENGINE_SANDBOX, value: required}
- {name: FLASHREPORT_SCRATCH, value: /tmp/flashreport}
{{- end }}
