package shop_test

import data.shop

test_new_customers_pay_all if shop.price == 50 with input as {"price": 50, "years": 0}

test_rebates_end_at_a_fifth if shop.price == 40 with input as {"price": 50, "years": 99}

test_wrong_years_have_no_price if not shop.price with input as {"price": 50, "years": -1}
