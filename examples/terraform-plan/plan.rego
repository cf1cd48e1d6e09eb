# METADATA
# title: Terraform plan review
# description: Judges the output of `terraform show -json` before it is applied.
package terraform.plan

# METADATA
# description: Whether the plan may be applied without a person looking at it.
# entrypoint: true
default allow := false

allow if {
	score <= data.blast_radius.limit
	count(violations) == 0
}

# How far the plan reaches: every change weighs by its kind and by the kind of resource.
score := sum([weight |
	some change in changes
	some action in change.change.actions
	weight := weight_of(change.type, action)
])

weight_of(type, action) := data.blast_radius.weights[type][action]

weight_of(type, action) := data.blast_radius.other[action] if not data.blast_radius.weights[type][action]

# The changes that do something.
changes contains change if {
	some change in input.resource_changes
	not change.change.actions in [["no-op"], ["read"]]
}

# How many resources of each type are created, updated and deleted.
summary[type] := counts if {
	some type in {change.type | some change in changes}
	counts := {action: n |
		some action in ["create", "update", "delete"]
		n := count([change | some change in changes; change.type == type; action in change.change.actions])
	}
}

# Every resource that will exist, from every module, however deep.
resources contains resource if {
	walk(input.planned_values.root_module, [path, resource])
	path[count(path) - 2] == "resources"
}

violations contains violation if {
	some change in changes
	"delete" in change.change.actions
	change.type in data.never_delete
	violation := {"address": change.address, "message": sprintf("%s must not be deleted", [change.type])}
}

violations contains violation if {
	some resource in resources
	some rule in ingress(resource)
	open_to_the_world(rule)
	some port in data.closed_ports
	port_within(port, rule)
	violation := {"address": resource.address, "message": sprintf("port %d is open to the world", [port])}
}

violations contains violation if {
	some resource in resources
	some rule in ingress(resource)
	trim_space(object.get(rule, "description", "")) == ""
	violation := {
		"address": resource.address,
		"message": sprintf("rule for ports %d-%d has no description", [rule.from_port, rule.to_port]),
	}
}

# The ingress rules of a resource: those inside a group and those that stand alone.
ingress(resource) := resource.values.ingress if resource.type == "aws_security_group"

ingress(resource) := [resource.values] if {
	resource.type == "aws_security_group_rule"
	resource.values.type == "ingress"
}

open_to_the_world(rule) if {
	some block in rule.cidr_blocks
	net.cidr_contains(block, "0.0.0.0/0")
}

open_to_the_world(rule) if {
	some block in rule.ipv6_cidr_blocks
	net.cidr_contains(block, "::/0")
}

port_within(port, rule) if {
	rule.protocol in {"tcp", "udp"}
	rule.from_port <= port
	port <= rule.to_port
}

# Protocol -1 is all traffic, whatever the ports say.
port_within(_, rule) if rule.protocol == "-1"
