# METADATA
# title: Pod admission
# description: Judges the AdmissionReview of a Pod and, when it is accepted, completes it.
package kubernetes.admission

# METADATA
# description: The AdmissionReview that answers the one in `input`.
# entrypoint: true
review := {
	"apiVersion": "admission.k8s.io/v1",
	"kind": "AdmissionReview",
	"response": response,
}

response := {"uid": input.request.uid, "allowed": false, "status": {"code": 403, "message": message}} if {
	count(deny) > 0
	message := concat("; ", sort(deny))
}

response := {"uid": input.request.uid, "allowed": true} if {
	count(deny) == 0
	count(patches) == 0
}

response := answer if {
	count(deny) == 0
	count(patches) > 0
	answer := {
		"uid": input.request.uid,
		"allowed": true,
		"patchType": "JSONPatch",
		"patch": base64.encode(json.marshal(patches)),
	}
}

pod := input.request.object if input.request.kind.kind == "Pod"

containers contains container if some container in pod.spec.containers

containers contains container if some container in pod.spec.initContainers

containers contains container if some container in pod.spec.ephemeralContainers

# Images come from our registries only.
deny contains message if {
	some container in containers
	not from_trusted_registry(container.image)
	message := sprintf("container %s: image %s is from none of %s", [
		container.name,
		container.image,
		concat(", ", sort(data.registries)),
	])
}

from_trusted_registry(image) if {
	some registry in data.registries
	startswith(image, concat("", [registry, "/"]))
}

# Everything has an owner and an application.
deny contains sprintf("label %s is missing", [label]) if {
	pod
	some label in {"app", "owner"}
	not pod.metadata.labels[label]
}

# Memory and processor have limits.
deny contains sprintf("container %s: no limit for %s", [container.name, resource]) if {
	some container in containers
	some resource in {"cpu", "memory"}
	not container.resources.limits[resource]
}

deny contains message if {
	some container in containers
	limit := units.parse_bytes(container.resources.limits.memory)
	limit > units.parse_bytes(data.max_memory)
	message := sprintf("container %s: memory limit %s is above %s", [
		container.name,
		container.resources.limits.memory,
		data.max_memory,
	])
}

# Nobody is root.
deny contains sprintf("container %s: has to set runAsNonRoot", [container.name]) if {
	some container in containers
	not non_root(container)
}

non_root(container) if container.securityContext.runAsNonRoot == true

non_root(container) if {
	not "runAsNonRoot" in object.keys(object.get(container, "securityContext", {}))
	pod.spec.securityContext.runAsNonRoot == true
}

# What is added to an accepted Pod: one JSON patch, operations in order.
patches := array.concat(annotation_patches, pull_policy_patches)

annotation_patches := [patch |
	not pod.metadata.annotations
	patch := {"op": "add", "path": "/metadata/annotations", "value": {"checked-by": "regent"}}
]

pull_policy_patches := [patch |
	some i, container in pod.spec.containers
	not container.imagePullPolicy
	patch := {"op": "add", "path": sprintf("/spec/containers/%d/imagePullPolicy", [i]), "value": "Always"}
]
