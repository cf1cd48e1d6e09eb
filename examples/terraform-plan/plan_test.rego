package terraform.plan_test

import data.terraform.plan

radius := {
	"limit": 10,
	"weights": {"aws_instance": {"delete": 10, "create": 1, "update": 1}},
	"other": {"delete": 5, "create": 2, "update": 3},
}

changing(type, actions) := {"resource_changes": [{
	"address": sprintf("%s.x", [type]),
	"type": type,
	"change": {"actions": actions},
}]}

group(rule) := {"planned_values": {"root_module": {"child_modules": [{"resources": [{
	"address": "module.m.aws_security_group.x",
	"type": "aws_security_group",
	"values": {"ingress": [rule]},
}]}]}}}

ssh := {
	"cidr_blocks": ["0.0.0.0/0"],
	"ipv6_cidr_blocks": [],
	"description": "ssh",
	"from_port": 0,
	"to_port": 1000,
	"protocol": "tcp",
}

messages(plan_json) := {violation.message | some violation in violations} if {
	violations := plan.violations with input as plan_json
		with data.closed_ports as [22]
		with data.never_delete as ["aws_db_instance"]
}

test_weights_by_type if {
	plan.score == 11 with input as changing("aws_instance", ["delete", "create"]) with data.blast_radius as radius
}

test_weights_of_other_types if {
	plan.score == 3 with input as changing("null_resource", ["update"]) with data.blast_radius as radius
}

test_small_plan_is_allowed if {
	plan.allow with input as changing("aws_instance", ["create"]) with data.blast_radius as radius
}

test_large_plan_is_not if {
	not plan.allow with input as changing("aws_instance", ["delete", "create"]) with data.blast_radius as radius
}

test_nothing_to_do_weighs_nothing if {
	plan.score == 0 with input as changing("aws_instance", ["no-op"]) with data.blast_radius as radius
}

test_databases_stay if {
	messages(changing("aws_db_instance", ["delete"])) == {"aws_db_instance must not be deleted"}
}

test_ssh_is_closed if messages(group(ssh)) == {"port 22 is open to the world"}

test_inner_ssh_is_fine if messages(group(object.union(ssh, {"cidr_blocks": ["10.0.0.0/8"]}))) == set()

test_all_traffic_covers_every_port if {
	messages(group(object.union(ssh, {"from_port": 0, "to_port": 0, "protocol": "-1"}))) == {"port 22 is open to the world"}
}

test_rules_are_described if {
	messages(group(object.union(ssh, {"from_port": 80, "to_port": 80, "description": " "}))) == {"rule for ports 80-80 has no description"}
}
