package io.regent.builtins;

/** A private RSA key of 2048 bits, made for tests. */
final class RsaKey {
    static final String JSON =
            "{\"kty\": \"RSA\", \"n\": \"nO6q59yzs8LkKBlginbTj-gqqAR0oJQzibtlTPmyRWD460T1vhW5_K9m6-ETWeCe_tOd1ZEZNSubV9T"
                    + "UOzSa5EUlipOFjyDfHUBQ4bhMpPJ9c6oG-m9UagQMoULLguR71ZUGu4Z51DsrKabrnvV12uSxWSb2MzFuA0CVn8YnNPkrhL4Dftr"
                    + "0W_cgQK67TZBdAn_1a3LKjpMSf5eozMUX6n7AHOjxWz8FMCDQpVOf4cNc-1UXE0R3sm_VIK46uVF1YOFZ6i4D_Ns6QTLJrlL5DaG"
                    + "VfCS9g8zpGNH4HX-Xf965vEeHlRI7TEVZm70yrb1TwHXH4Y5XIzWCsEFpyPk2Rw\", \"e\": \"AQAB\", \"d\": \"R_eSAlw0DNWGmN0"
                    + "KaNuu9oLoQCT-I9kGL_BZ6r_KzgZEINOyROAYN5XSNsBnhdAWTSy-m2VVkHMIlwucrr095KQ3kyIT6o9bwkGJPGCuxVxu-GjNlz6"
                    + "qESdj1pAxkNU3KCHJJ8_qDtBGx9MrB4eJhKVb4oaVLhgWjpp2A2kO-DthQ0JBh1Yksz2-qmUynheTGbzyKEdS08dJMbImdTD3fn0"
                    + "RcMgvcqpUwIQLyBgTkp28W5Evn_x-fFNRWru6OqJ0OCJo3ezPyKLJ7uXjLCOLPcbnnY-wRmNYBs19ARIA88A8toSgoOIXCzvF6Tt"
                    + "hhfJF5m5pW2UFqFl_kU3Xew1B\", \"p\": \"y8YXIbkoZZFiFF7ahpBcRoItNAqhvgQPY6xQvvmYtdBD5jOOvTCOW6lxIdqtr9Qujc"
                    + "UpEfllcnEwRxMA5GKxtsSPxfUwtR3USmDm_W4FBB6wA3ZqK-1TxpZuB3Fkgtv_eCV9bFjo_580hdMHjqzTsuTTukNs_PP4sBs1SA"
                    + "6o8yE\", \"q\": \"xSc8NfhNqHE2T67vG2qU7DbPYhjN0d7l_5EG7PqNJbt43K7Nt87-xdX1B4v6auRia2XrmPYrhHGdT_NmEmLrAv"
                    + "aetRlUXCdRkp1hjwqa5UbGgzX-YDpJHv0ONf_uJLo2gK--5bWYntVa7hJm8GvrYYUN92a66R3ayummD3G25Gc\", \"dp\": \"Jh3ox"
                    + "8sdzlnykcLod5FbYWkKUZjHhoa15jweYorH0QKjINV2FteVWXoJin6gTKqRBr3hn9YZ7t1TXYgle5MmkPyVtD7YHJj20-7qZm-FC"
                    + "q8-13b4Bz1-lUAgVs4UMhI66FuC6Zh8BQzfw0SlPj__3Y_GNypTocF1PGPqhI8RdWE\", \"dq\": \"mnEY5sJju18sh5FnN9fvX3e0"
                    + "T4lUumJdVC28-ilwJq3MiTvaZXIe_MWV1FqgSdotCyrlO4ckIfWKoVXvkNmydjjRrNZx0lruuObWxOIu4wrleWXzplgibccYuc6K"
                    + "NHU3OunxpiryqwJB4BvETfSMiHFdtn_gTbuYaLpN3u1as2M\", \"qi\": \"i_cfrQ7KhIvSYkz4vKreHJBQtM9ecc-hW6FIcTQsygc"
                    + "Fr3otND99VRqieVqvQ7mEm_F16sTqlj5ZtwJPyNNiepzibgy1JxIm8Jmk14i1hkTpzNidu1lndtvhRXouIlapqLOYAbuvAeqTzfR"
                    + "KbyJCnfr8xWpopiRR6H3lEybztfQ\"}";

    private RsaKey() {}
}
