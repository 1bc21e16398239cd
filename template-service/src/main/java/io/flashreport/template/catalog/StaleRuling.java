package io.flashreport.template.catalog;

import io.flashreport.contracts.AccountId;

/**
 * A version that the gate knows under older lists only.
 *
 * @param packageKey of the package that engines are given
 * @param main path of the template that is filled
 */
public record StaleRuling(AccountId account, TemplateId template, int number, String packageKey, String main) {}
