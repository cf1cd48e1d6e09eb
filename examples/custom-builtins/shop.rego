package shop

price := input.price * (100 - shop.rebate(input.years)) / 100
