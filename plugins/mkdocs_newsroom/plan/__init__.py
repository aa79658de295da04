"""Editions -> Plan: every page, URL and file as data, before anything is written."""
