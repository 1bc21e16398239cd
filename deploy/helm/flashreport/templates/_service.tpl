{{/*
A service: Deployment, Service, and what keeps some of it running. The argument: root, name, values (of the service),
port (of its calls), health (port of health and metrics), env (text), tokens (files of the secret of keys), and perhaps
database, kafka (booleans), scratch, grace, patience.
*/}}
{{- define "flashreport.service" -}}
{{- $full := include "flashreport.fullname" . -}}
{{- $scaled := or (dig "autoscaling" "enabled" false .values) (dig "keda" "enabled" false .values) -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $full }}
  labels: {{ include "flashreport.labels" . | nindent 4 }}
spec:
  {{- if not $scaled }}
  replicas: {{ .values.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  selector:
    matchLabels: {{ include "flashreport.selector" . | nindent 6 }}
  # A new pod is ready before an old one goes.
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: 1, maxUnavailable: 0}
  template:
    metadata:
      labels: {{ include "flashreport.labels" . | nindent 8 }}
      {{- with .root.Values.podAnnotations }}
      annotations: {{ toYaml . | nindent 8 }}
      {{- end }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext: {{ include "flashreport.podSecurity" . | nindent 8 }}
      terminationGracePeriodSeconds: {{ .grace | default 45 }}
      {{- include "flashreport.placement" . | nindent 6 }}
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels: {{ include "flashreport.selector" . | nindent 14 }}
      containers:
        - name: {{ .name }}
          image: {{ include "flashreport.image" . }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          securityContext: {{ include "flashreport.containerSecurity" . | nindent 12 }}
          env:
            - {name: QUARKUS_HTTP_HOST, value: 0.0.0.0}
            - {name: QUARKUS_HTTP_PORT, value: {{ .port | quote }}}
            - {name: JAVA_OPTS, value: {{ .values.javaOpts | quote }}}
            # Requests under way are answered before the service ends.
            - {name: QUARKUS_SHUTDOWN_TIMEOUT, value: 20s}
            {{- if .database }}
            # The job has migrated before; several pods that start must not all look at it.
            - {name: QUARKUS_FLYWAY_MIGRATE_AT_START, value: "false"}
            {{- end }}
            {{- .env | nindent 12 }}
            {{- if .root.Values.traces.endpoint }}
            - {name: QUARKUS_OTEL_SDK_DISABLED, value: "false"}
            - {name: QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT, value: {{ .root.Values.traces.endpoint | quote }}}
            - {name: QUARKUS_OTEL_TRACES_SAMPLER_ARG, value: {{ .root.Values.traces.ratio | quote }}}
            {{- end }}
            {{- range $name, $value := .values.env }}
            - {name: {{ $name }}, value: {{ $value | quote }}}
            {{- end }}
          ports:
            - {name: http, containerPort: {{ .port }}}
            {{- if ne .port .health }}
            - {name: management, containerPort: {{ .health }}}
            {{- end }}
          {{- include "flashreport.probes" (dict "port" .health) | nindent 10 }}
          lifecycle:
            # Until nobody sends to this pod any more.
            preStop: {sleep: {seconds: 8}}
          resources: {{ toYaml .values.resources | nindent 12 }}
          volumeMounts:
            - {name: tmp, mountPath: /tmp}
            {{- if .tokens }}
            - {name: tokens, mountPath: /etc/flashreport/tokens, readOnly: true}
            {{- end }}
            {{- if and .database .root.Values.postgres.caSecret }}
            - {name: postgres-ca, mountPath: /etc/flashreport/postgres, readOnly: true}
            {{- end }}
            {{- if and .kafka .root.Values.kafka.secret }}
            - {name: kafka, mountPath: /etc/flashreport/kafka, readOnly: true}
            {{- end }}
            {{- if .operator }}
            - {name: operator, mountPath: /etc/flashreport/operator, readOnly: true}
            {{- end }}
      volumes:
        - name: tmp
          emptyDir: {sizeLimit: {{ .values.scratch | default "1Gi" }}}
        {{- if .tokens }}
        - name: tokens
          secret:
            secretName: {{ .root.Values.secrets.tokens }}
            defaultMode: 0440
            items:
              {{- range .tokens }}
              - {key: {{ . }}, path: {{ . }}}
              {{- end }}
        {{- end }}
        {{- if and .database .root.Values.postgres.caSecret }}
        - name: postgres-ca
          secret: {secretName: {{ .root.Values.postgres.caSecret }}, defaultMode: 0440, items: [{key: ca.crt, path: ca.crt}]}
        {{- end }}
        {{- if and .kafka .root.Values.kafka.secret }}
        - name: kafka
          secret: {secretName: {{ .root.Values.kafka.secret }}, defaultMode: 0440, items: [{key: ca.pem, path: ca.pem}]}
        {{- end }}
        {{- if .operator }}
        - name: operator
          secret: {secretName: {{ .operator }}, defaultMode: 0440, items: [{key: password, path: password}]}
        {{- end }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $full }}
  labels: {{ include "flashreport.labels" . | nindent 4 }}
spec:
  selector: {{ include "flashreport.selector" . | nindent 4 }}
  ports:
    - {name: http, port: {{ .port }}, targetPort: http}
    {{- if ne .port .health }}
    - {name: management, port: {{ .health }}, targetPort: management}
    {{- end }}
{{- if or $scaled (gt (int .values.replicas) 1) }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ $full }}
  labels: {{ include "flashreport.labels" . | nindent 4 }}
spec:
  maxUnavailable: 1
  selector:
    matchLabels: {{ include "flashreport.selector" . | nindent 6 }}
{{- end }}
{{- if dig "autoscaling" "enabled" false .values }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ $full }}
  labels: {{ include "flashreport.labels" . | nindent 4 }}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: {{ $full }}}
  minReplicas: {{ .values.autoscaling.min }}
  maxReplicas: {{ .values.autoscaling.max }}
  metrics:
    - type: Resource
      resource: {name: cpu, target: {type: Utilization, averageUtilization: {{ .values.autoscaling.cpu }}}}
{{- end }}
{{- if .root.Values.monitoring.serviceMonitors }}
---
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ $full }}
  labels:
    {{- include "flashreport.labels" . | nindent 4 }}
    {{- with .root.Values.monitoring.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  # The alerts know services by their names.
  jobLabel: app.kubernetes.io/component
  selector:
    matchLabels: {{ include "flashreport.selector" . | nindent 6 }}
  endpoints:
    - {port: {{ ne .port .health | ternary "management" "http" }}, path: /q/metrics, interval: 10s}
{{- end }}
{{- if .root.Values.networkPolicy.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ $full }}
  labels: {{ include "flashreport.labels" . | nindent 4 }}
spec:
  podSelector:
    matchLabels: {{ include "flashreport.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- with .root.Values.networkPolicy.monitoring }}
    - from: {{ toYaml . | nindent 8 }}
      ports: [{port: {{ $.health }}, protocol: TCP}]
    {{- end }}
    {{- if eq .name "api-gateway" }}
    - ports: [{port: {{ .port }}, protocol: TCP}]
      {{- with .root.Values.networkPolicy.clients }}
      from: {{ toYaml . | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- with .callers }}
    - from:
        {{- range . }}
        - podSelector:
            matchLabels: {{ include "flashreport.selector" (dict "root" $.root "name" .) | nindent 14 }}
        {{- end }}
      ports: [{port: {{ $.port }}, protocol: TCP}]
    {{- end }}
  egress:
    # Names are looked up.
    - to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}]
      ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}]
    {{- range $callee, $port := .callees }}
    - to:
        - podSelector:
            matchLabels: {{ include "flashreport.selector" (dict "root" $.root "name" $callee) | nindent 14 }}
      ports: [{port: {{ $port }}, protocol: TCP}]
    {{- end }}
    {{- $parts := .parts | default dict }}
    {{- if .root.Values.traces.endpoint }}
    {{- $parts = merge (dict "collector" .root.Values.networkPolicy.collectorPorts) $parts }}
    {{- end }}
    {{- range $part, $ports := $parts }}
    - ports:
        {{- range $ports }}
        - {port: {{ . }}, protocol: TCP}
        {{- end }}
      {{- with index $.root.Values.networkPolicy $part }}
      to: {{ toYaml . | nindent 8 }}
      {{- end }}
    {{- end }}
{{- end }}
{{- end }}
