# METADATA
# title: Car store API
# description: Who may call which operation of the car store's REST API.
package carstore.authz

# METADATA
# description: The decision that the API asks for; everything is forbidden unless a rule below allows it.
# entrypoint: true
default allow := false

# Anyone may look at the cars on sale.
allow if {
	input.method == "GET"
	input.path == ["cars"]
}

allow if {
	input.method == "GET"
	input.path = ["cars", _]
}

# Only managers add, change and remove cars.
allow if {
	input.method in {"POST", "PUT", "DELETE"}
	input.path[0] == "cars"
	count(input.path) <= 2
	is_manager
}

# Employees see a car's status; staff of the workshop may change it.
allow if {
	input.method == "GET"
	input.path = ["cars", _, "status"]
	employee
}

allow if {
	input.method in {"POST", "PUT"}
	input.path = ["cars", _, "status"]
	"mechanic" in employee.roles
}

# Employees see their own profile, managers see everyone below them.
allow if {
	input.method == "GET"
	input.path = ["employees", input.user]
	employee
}

allow if {
	input.method == "GET"
	input.path = ["employees", name]
	manages(input.user, name)
}

# The person who asks, when he or she works here.
employee := data.employees[input.user]

is_manager if "manager" in employee.roles

# Holds when `boss` is anywhere above `name`.
manages(boss, name) if boss in graph.reachable(superiors, {data.employees[name].manager})

superiors[name] := [person.manager | person.manager] if some name, person in data.employees

# Why a request is refused, for the log of the API.
reasons contains "unknown user" if not employee

reasons contains sprintf("%s needs the role manager to %s %s", [input.user, input.method, concat("/", input.path)]) if {
	not allow
	employee
	input.method in {"POST", "PUT", "DELETE"}
}
