package carstore.authz_test

import data.carstore.authz

employees := {
	"alice": {"roles": ["manager", "sales"]},
	"bob": {"roles": ["sales"], "manager": "alice"},
	"carol": {"roles": ["mechanic"], "manager": "bob"},
}

test_anyone_lists_cars if authz.allow with input as {"method": "GET", "path": ["cars"]}

test_anyone_sees_a_car if authz.allow with input as {"method": "GET", "path": ["cars", "beetle"]}

test_managers_add_cars if {
	authz.allow with input as {"method": "POST", "path": ["cars"], "user": "alice"}
		with data.employees as employees
}

test_others_do_not_add_cars if {
	not authz.allow with input as {"method": "POST", "path": ["cars"], "user": "bob"}
		with data.employees as employees
}

test_mechanics_change_the_status if {
	authz.allow with input as {"method": "PUT", "path": ["cars", "beetle", "status"], "user": "carol"}
		with data.employees as employees
}

test_own_profile if {
	authz.allow with input as {"method": "GET", "path": ["employees", "carol"], "user": "carol"}
		with data.employees as employees
}

test_managers_see_everyone_below[name] if {
	some name in ["bob", "carol"]
	authz.allow with input as {"method": "GET", "path": ["employees", name], "user": "alice"}
		with data.employees as employees
}

test_nobody_looks_upward if {
	not authz.allow with input as {"method": "GET", "path": ["employees", "alice"], "user": "carol"}
		with data.employees as employees
}

test_strangers_get_a_reason if {
	authz.reasons == {"unknown user"} with input as {"method": "POST", "path": ["cars"], "user": "mallory"}
		with data.employees as employees
}
