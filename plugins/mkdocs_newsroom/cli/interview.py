"""Gathers the answers to questions, from options or from a person, until they make a file without mistakes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from ..authoring.names import called, find, nearest_to
from ..authoring.proof import BODY
from ..authoring.yaml_text import Written
from ..editions.field_texts import field_text
from ..editions.language_names import name_in
from ..editions.lists import either
from ..editions.problem_texts import printable, problem_texts
from ..model.entities import Contact
from ..model.fields import Record
from ..model.news import Event
from ..model.problem import Problem, Severity
from ..model.sources import EntityFile
from ..model.text import ALL_LANGUAGES
from .dialogue import ALL, ask, label, name_one, say
from .frame import fail, words
from .questions import Answer, Question
from .wrong_use import Told

Answers = dict[str, Any]
Judge = Callable[[Answers], Iterable[tuple[str, Problem]]]
"""The problems of the file that answers make, each with the field that it is about."""

# Another form of writing a day, a month, a country or coordinates, of which `load.suggest` is sure.
_UNMISTAKABLE = frozenset({"R309", "R310", "R311", "R316", "R323"})
_IN_LANGUAGE = re.compile(r"([a-z]{2,3}(?:-[A-Za-z]{2,4})?)=(.*)", re.DOTALL)


class Interview:
    """`answers` are by the names of the questions' fields. Nothing is asked unless `asks`; what is then missing, or
    wrong, is wrong use. `given` are the values of the command's options by their names; `languages` are those of the
    editions, the one that is written in first. `judge` need not know more than what is wrong with single answers;
    `record` is what is made of them all.
    """

    def __init__(
        self,
        given: Mapping[str, Any],
        entities: Sequence[EntityFile],
        languages: Sequence[str],
        judge: Judge,
        record: type[Record],
        *,
        asks: bool,
    ) -> None:
        self.answers: Answers = {}
        self.asks = asks
        self._given = given
        self._entities = entities
        self._lang, *self._others = languages
        self._judge = judge
        self._record = record
        self._put: dict[str, Question] = {}

    def has(self, question: Question) -> bool:
        """Whether an option has answered it."""
        return bool(self._given[question.name])

    def put(self, question: Question, proposed: str = "") -> None:
        """Gets the answer from the option, the person, or the proposal."""
        self._put[question.field] = question
        given = self._given[question.name]
        typed = list(given) if question.repeatable else [] if given is None else [given]
        if not typed and self.asks and question.asked and self.answers.get(question.only_after, True):
            self._ask(question, proposed)
            return
        answer = self._read(question, typed or ([proposed] if proposed else []))
        if question.required and not answer:
            missing = words().gettext("{name} is missing.").format(name=question.option)
            raise Told(missing, click.get_current_context())
        self.answers[question.field] = answer
        if typed and question.answer is Answer.VALUE:
            self._correct(question)

    def _correct(self, question: Question) -> None:
        """Takes the right value for one that can mean nothing else, and says so."""
        wrong = self._wrong(question)
        if wrong and wrong.code in _UNMISTAKABLE and (right := str(wrong.args.get("suggestion", ""))):
            text = words().gettext("{option}: “{value}” is taken as “{right}”.")
            value = printable(str(self.answers[question.field]))
            say(text.format(option=question.option, value=value, right=right))
            self.answers[question.field] = right

    def settle(self, judge: Judge) -> list[Problem]:
        """Asks again until no answer is wrong, or ends the command. What is left are no errors."""
        while found := [(field, one) for field, one in judge(self.answers)]:
            wrong = [(field, one) for field, one in found if one.severity is Severity.ERROR]
            if not wrong:
                return [one for _, one in found]
            field, problem = wrong[0]
            question = self._put.get(field)
            if not self.asks or question is None:
                self._refuse(question.option if question else f"--{field}" if field == BODY else "", problem)
            self._tell(problem)
            self._ask(question, str(problem.args.get("suggestion", "")))
        return []

    def _ask(self, question: Question, proposed: str) -> None:
        """Until the answer is right in itself, as far as can be said before the others are known."""
        while True:
            typed = self._one_by_one(question) if question.one_by_one else self._once(question, proposed)
            self.answers[question.field] = typed
            wrong = self._wrong(question) if typed else None
            if wrong is None:
                return
            self._tell(wrong)
            proposed = str(wrong.args.get("suggestion", "")) or proposed

    def _once(self, question: Question, proposed: str) -> Written:
        _ = words().gettext
        note = "" if question.required else _("Enter: none")
        while not (typed := self._typed(question, note, proposed)) and question.required:
            pass
        answer = self._read(question, [typed] if typed else [])
        if typed and question.in_each_language and isinstance(answer, dict):
            for code in self._others:
                asked = f"{_(question.text)} ({name_in(code, words().lang)})"
                if text := ask(asked, note=_("Enter: the same")):
                    answer = {**answer, code: text}
        return answer

    def _one_by_one(self, question: Question) -> list[Any]:
        _ = words().gettext
        found: list[Any] = []
        note = _("Enter: none")
        if question.answer is Answer.PHOTOS:
            note = _("the path of a file, one at a time; Enter: none")
        elif question.answer is not Answer.ONE:
            note = _("one at a time; Enter: none")
        while typed := self._typed(question, note):
            found += [one for one in self._read(question, [typed]) if one not in found]
            note = _("Enter: no more") if found else note
            if question.answer is Answer.ONE and found:
                break
        return found

    def _typed(self, question: Question, note: str, proposed: str = "") -> str:
        while (typed := ask(words().gettext(question.text), proposed, note)) == ALL and question.of is None:
            say(f"  {self._explained(question)}")
        return typed

    def _explained(self, question: Question) -> str:
        records = (one for one in (self._record, Event, Contact) if question.field in one.model_fields)
        texts = (field_text(one, question.field, words().lang) for one in records)
        return next(filter(None, texts), words().gettext(question.text))

    def _wrong(self, question: Question) -> Problem | None:
        found = self._judge(self.answers)
        errors = (one for field, one in found if field == question.field and one.severity is Severity.ERROR)
        return next(errors, None)

    def _read(self, question: Question, typed: list[str]) -> Written | list[Path]:
        match question.answer:
            case Answer.TEXT | Answer.LOCAL:
                parts = [(_IN_LANGUAGE.fullmatch(one), one) for one in typed if one.strip()]
                return {
                    (part[1] if part else ALL_LANGUAGES): _in_a_line(part[2] if part else one)
                    for part, one in parts
                }
            case Answer.LIST:
                return self._divided(typed)
            case Answer.ONE | Answer.SEVERAL:
                return list(dict.fromkeys(self._ids(question, typed)))
            case Answer.PHOTOS:
                return [path for one in typed if (path := self._photo(question, one))]
            case Answer.VALUE:
                return _in_a_line(typed[0]) if typed else ""

    def _divided(self, typed: Iterable[str]) -> list[str]:
        """A person answers a question once, with commas; an option is given once for each."""
        parts = (part for one in typed for part in (one.split(",") if self.asks else [one]))
        return [_in_a_line(part) for part in parts if part.strip()]

    def _ids(self, question: Question, typed: list[str]) -> list[str]:
        entities = [file for file in self._entities if file.kind is question.of]
        names = [name for one in typed for name in ([one] if called(one, entities) else self._divided([one]))]
        found = (self._named(question, name, entities) for name in names)
        return [file.record.id for file in found if file]

    def _named(self, question: Question, typed: str, entities: Sequence[EntityFile]) -> EntityFile | None:
        _ = words().gettext
        if self.asks:
            command = f"newsroom new {question.of.name.lower()}" if question.of else ""
            return name_one(typed, entities, self._lang, command)
        fitting = find(typed, entities)
        if len(fitting) == 1:
            return fitting[0]
        return self._refuse_name(question, typed, fitting, nearest_to(typed, entities))

    def _refuse_name(
        self, question: Question, typed: str, fitting: Sequence[EntityFile], near: Sequence[EntityFile]
    ) -> NoReturn:
        _ = words().gettext
        names = either((label(file, self._lang) for file in fitting or near), words().lang)
        if fitting:
            text = _("“{name}” could be: {names}.")
        elif near:
            text = _("Nothing here is called “{name}”. The nearest: {names}.")
        else:
            text = _("Nothing here is called “{name}”.")
        fail(f"{question.option}: {text.format(name=typed, names=names)}")

    def _photo(self, question: Question, typed: str) -> Path | None:
        path = Path(typed.strip().strip("'\""))
        try:
            path = path.expanduser()
            if path.is_file():
                return path
        except (RuntimeError, OSError, ValueError):
            pass  # nobody's home, or what can be no name of a file
        text = words().gettext("{path} does not exist.").format(path=path)
        if not self.asks:
            fail(f"{question.option}: {text}")
        say(text)
        return None

    def _tell(self, problem: Problem) -> None:
        for text in problem_texts(problem, words().lang):
            if text:
                say(f"  {text}")

    def _refuse(self, option: str, problem: Problem) -> NoReturn:
        told = " ".join(text for text in problem_texts(problem, words().lang) if text)
        fail(f"{option}: {told}" if option else f"{problem.code} {told}")


def _in_a_line(text: str) -> str:
    return " ".join(text.split())
