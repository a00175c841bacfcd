// What is said of placement expressions, wherever they stand: in task definitions, in services, in run requests. One group of
// messages a rule; the keys are the codes of the query's problems.

export const SYNTAX_MESSAGES = {
  missing:
    "The constraint has no expression. Say which instances may run the task, such as attribute:ecs.instance-type =~ t3.*.",
  long: "The expression is {length} characters long; ECS takes {most}. Shorten it, for example with a list: attribute:stack in [a, b].",
  "no-condition":
    "A condition should stand {where}: a subject, an operator and a value, such as attribute:stack == production.",
  "no-operator":
    "{subject} is followed by no operator. Say how it is compared, as in {subject} == value, or ask for it with exists.",
  "operator-near": '"{written}" is no operator of the Cluster Query Language; "{right}" is the nearest one. Use that.',
  "operator-unknown":
    '"{written}" is no operator of the Cluster Query Language. It has ==, !=, >, >=, <, <=, in, !in, =~, !~, exists and !exists.',
  "operator-case": {
    severity: "warning",
    text: 'The words of the Cluster Query Language are written in lower case. Write "{right}" for "{written}".',
  },
  "no-value": '"{operator}" is followed by no value. Add what it compares with.',
  "value-blank": "The value {value} holds blanks, where a value without quotes ends. Put it in quotes.",
  "value-extra":
    '"{operator}" only asks whether the subject is there and takes no value. Remove "{value}", or compare with ==.',
  "list-missing": '"{operator}" takes a list. Put the values in brackets: [{value}].',
  "list-unexpected": '"{operator}" takes one value and no list. Use in or !in for a list, or give one value.',
  "list-parentheses": '"{operator}" takes its list in brackets and not in parentheses, as in [a, b].',
  "list-empty": "The list is empty, so no value is in it. Add the values.",
  "list-open": 'The list is not closed. Add the "{close}" behind its last value.',
  "list-comma": 'Between two values of a list stands a comma. Add one before "{value}".',
  "quote-open": "The text that begins with {quote} is not closed. Add the second {quote}.",
  "quoted-name": {
    severity: "warning",
    text: "Names stand without quotes in the Cluster Query Language; only values have them. Write {name}.",
  },
  "attribute-gap": "The prefix attribute: and the name behind it are one word. Write {right} without the blank.",
  "parenthesis-open": "The parenthesis is not closed. Add the ) that belongs to it.",
  "parenthesis-extra": "The parenthesis closes none that was opened. Remove it, or add the ( that belongs to it.",
  "connective-missing": 'Two conditions stand side by side. Write "and" or "or" before "{found}".',
  "connective-case": {
    severity: "warning",
    text: 'The words of the Cluster Query Language are written in lower case. Write "{right}" for "{written}".',
  },
  "connective-sign": '"{written}" connects nothing in the Cluster Query Language. Write "{right}".',
  unexpected:
    '"{found}" cannot stand here. A condition is a subject, an operator and a value; "and" and "or" connect them.',
  "too-deep":
    "Conditions are nested more than {most} deep, and what follows is not checked. Write the expression flatter.",
  "subject-near": '"{subject}" is nothing that an expression can ask for. The nearest is {right}: use that.',
  "subject-unknown":
    '"{subject}" is nothing that an expression can ask for. Use attribute:NAME for an attribute, or one of {subjects}.',
  "prefix-missing": "{subject} is an attribute, and attributes are named with a prefix. Write {right}.",
} as const;

export const OPERATOR_MESSAGES = {
  "operator-subject": '{subject} cannot be compared with "{operator}". Use one of {operators}.',
} as const;

export const ATTRIBUTE_MESSAGES = {
  "attribute-near":
    "ECS gives no instance an attribute of the name {subject}, so the condition finds none. Use {right}.",
  "attribute-unknown":
    "ECS gives no instance an attribute {attribute}, so the condition finds none unless you set it yourself. Attributes of your own had better not begin with ecs.",
  "attribute-form":
    "{subject} names no attribute: a name has 1 to 128 letters, digits and the signs - _ . / \\. Correct the name.",
} as const;

export const VALUE_MESSAGES = {
  "value-kind": "{subject} is never {value}: its values are {wanted}. Correct the value.",
  "value-near": "{attribute} is never {value}: it is {values}. Write {right}.",
  "value-unknown": "{attribute} is never {value}: it is {values}. Use one of these.",
  "value-form": "{attribute} is never {value}: its values look like {example}. Correct the value.",
  "value-wildcard":
    "{value} is compared letter by letter, and no {attribute} holds a star. To match a pattern use {pattern} with a regular expression.",
  "value-characters":
    "No attribute has the value {value}: values have 1 to 128 letters, digits, blanks inside and the signs - _ . / \\ @ : +. Correct it.",
} as const;

export const REGEX_MESSAGES = {
  "regex-invalid": "{value} is no regular expression: {reason}. Correct it; .* stands for any characters.",
  "regex-wildcard":
    "In a regular expression the star repeats the character before it, so {value} ends with any number of {repeated}. Write {right} for any ending.",
} as const;

export const LOGIC_MESSAGES = {
  never:
    "No instance meets both {first} and {second}, so the task is never placed. Change one of them, or connect them with or.",
  always:
    "Every instance meets {first} or {second}, so together they select nothing. Change one of them, or connect them with and.",
} as const;

export const PARENTHESES_MESSAGES = {
  "parentheses-lone":
    "The documentation allows no parentheses around a single condition; they also change nothing. Remove them.",
  "parentheses-mixed":
    'The expression mixes "and" with "or", and what ECS takes first is not documented. Put "{part}" in parentheses if that belongs together.',
} as const;
