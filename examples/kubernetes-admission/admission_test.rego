package kubernetes.admission_test

import data.kubernetes.admission

settings := {"registries": ["registry.example.com"], "max_memory": "1Gi"}

container := {
	"name": "web",
	"image": "registry.example.com/web:1",
	"imagePullPolicy": "Always",
	"resources": {"limits": {"cpu": "1", "memory": "512Mi"}},
	"securityContext": {"runAsNonRoot": true},
}

review_of(container) := {"request": {
	"uid": "1",
	"kind": {"kind": "Pod"},
	"object": {
		"metadata": {"labels": {"app": "web", "owner": "me"}, "annotations": {"a": "b"}},
		"spec": {"containers": [container]},
	},
}}

deny_of(review) := messages if {
	messages := admission.deny with input as review
		with data.registries as settings.registries
		with data.max_memory as settings.max_memory
}

test_good_pod if deny_of(review_of(container)) == set()

test_foreign_image if {
	foreign := object.union(container, {"image": "docker.io/web:1"})
	deny_of(review_of(foreign)) == {"container web: image docker.io/web:1 is from none of registry.example.com"}
}

test_similar_registry_is_foreign if {
	similar := object.union(container, {"image": "registry.example.com.evil.org/web:1"})
	count(deny_of(review_of(similar))) == 1
}

test_missing_limit if {
	unlimited := object.union(json.remove(container, ["resources/limits/memory"]), {})
	deny_of(review_of(unlimited)) == {"container web: no limit for memory"}
}

test_too_much_memory if {
	large := json.patch(container, [{"op": "replace", "path": "/resources/limits/memory", "value": "2Gi"}])
	deny_of(review_of(large)) == {"container web: memory limit 2Gi is above 1Gi"}
}

test_root if {
	root := json.patch(container, [{"op": "replace", "path": "/securityContext/runAsNonRoot", "value": false}])
	deny_of(review_of(root)) == {"container web: has to set runAsNonRoot"}
}

test_missing_label if {
	review := json.remove(review_of(container), ["request/object/metadata/labels/owner"])
	deny_of(review) == {"label owner is missing"}
}

test_services_are_not_judged if {
	deny_of({"request": {"uid": "1", "kind": {"kind": "Service"}, "object": {}}}) == set()
}

test_patch_sets_pull_policy if {
	response := admission.response with input as review_of(json.remove(container, ["imagePullPolicy"]))
		with data.registries as settings.registries
		with data.max_memory as settings.max_memory
	response.allowed
	json.unmarshal(base64.decode(response.patch)) == [{
		"op": "add",
		"path": "/spec/containers/0/imagePullPolicy",
		"value": "Always",
	}]
}

test_nothing_to_patch if {
	response := admission.response with input as review_of(container)
		with data.registries as settings.registries
		with data.max_memory as settings.max_memory
	response == {"uid": "1", "allowed": true}
}
